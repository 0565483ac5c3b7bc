package org.liancun.shares;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Means;
import org.liancun.kernel.Unit;

/**
 * What can be brought into an alliance, and where it stands in the books.
 *
 * <p>Cash, animals and equipment become the vehicle's capital. Pasture is a use right that stays with whoever holds the
 * contract, and labour gives a right to a part of the income and never capital: both stand in the memorandum book only,
 * and give shares too.
 */
public enum ContributionKind {
    PASTURE(Pool.of(Means.PASTURE, "M201"), "mu", ShareClass.PASTURE, null),
    YAK(Pool.of(Means.YAK, "M202"), "head", ShareClass.LIVESTOCK, "132"),
    SHEEP(Pool.of(Means.SHEEP, "M203"), "head", ShareClass.LIVESTOCK, "132"),
    /** Workers for as long as they are there. */
    LABOUR(Pool.of(Means.LABOUR, "M204"), "worker", ShareClass.LABOUR, null),
    /** Days of work. */
    WORKDAY(new Pool("workday", Unit.DAY, "M107", "M207"), "day", ShareClass.LABOUR, null),
    CASH(Pool.of(Means.CASH, null), "yuan", ShareClass.CASH, "102"),
    EQUIPMENT(Pool.of(Means.EQUIPMENT, "M205"), "piece", ShareClass.EQUIPMENT, "151");

    /** Where it is counted: the memorandum account of what was pooled and its contra; none for cash. */
    private record Pool(String code, Unit unit, @Nullable String account, @Nullable String source) {
        static Pool of(Means means, @Nullable String source) {
            return new Pool(means.code(), means.unit(), means.inMemorandum() ? means.account() : null, source);
        }
    }

    private final Pool pool;
    private final String packageUnit;
    private final ShareClass shareClass;
    private final @Nullable String asset;

    ContributionKind(Pool pool, String packageUnit, ShareClass shareClass, @Nullable String asset) {
        this.pool = pool;
        this.packageUnit = packageUnit;
        this.shareClass = shareClass;
        this.asset = asset;
    }

    /** The kind that a data package calls so. */
    public static Optional<ContributionKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static String[] codes() {
        return Arrays.stream(values()).map(ContributionKind::code).toArray(String[]::new);
    }

    /** What a data package and an address call it, such as {@code pasture}. */
    public String code() {
        return pool.code();
    }

    /** Whether it has classes: pasture by type and grade, animals by sex and age. */
    public boolean hasClasses() {
        return this == PASTURE || isLivestock();
    }

    public boolean isLivestock() {
        return shareClass == ShareClass.LIVESTOCK;
    }

    /** The unit in words of a data package: mu, head, worker, day, yuan or piece. */
    public String packageUnit() {
        return packageUnit;
    }

    public Unit unit() {
        return pool.unit();
    }

    /** The class of the shares that it gives. */
    public ShareClass shareClass() {
        return shareClass;
    }

    /** The memorandum account of what was pooled; none for cash, which the statutory book counts. */
    Optional<String> pooledAccount() {
        return Optional.ofNullable(pool.account());
    }

    /** The contra of the pooled account, by contributor. */
    Optional<String> sourceAccount() {
        return Optional.ofNullable(pool.source());
    }

    /** The statutory account of the asset that it becomes; empty where it is no capital. */
    public Optional<String> assetAccount() {
        return Optional.ofNullable(asset);
    }
}
