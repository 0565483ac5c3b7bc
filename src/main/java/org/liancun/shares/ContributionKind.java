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
    PASTURE(Means.PASTURE, "mu", "M201", ShareClass.PASTURE, null),
    YAK(Means.YAK, "head", "M202", ShareClass.LIVESTOCK, "132"),
    SHEEP(Means.SHEEP, "head", "M203", ShareClass.LIVESTOCK, "132"),
    LABOUR(Means.LABOUR, "worker", "M204", ShareClass.LABOUR, null),
    CASH(Means.CASH, "yuan", null, ShareClass.CASH, "102"),
    EQUIPMENT(Means.EQUIPMENT, "piece", "M205", ShareClass.EQUIPMENT, "151");

    private final Means means;
    private final String packageUnit;
    private final @Nullable String source;
    private final ShareClass shareClass;
    private final @Nullable String asset;

    ContributionKind(Means means, String packageUnit, @Nullable String source, ShareClass shareClass,
            @Nullable String asset) {
        this.means = means;
        this.packageUnit = packageUnit;
        this.source = source;
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
        return means.code();
    }

    /** The unit in words of a data package: mu, head, worker, yuan or piece. */
    public String packageUnit() {
        return packageUnit;
    }

    public Unit unit() {
        return means.unit();
    }

    /** The class of the shares that it gives. */
    public ShareClass shareClass() {
        return shareClass;
    }

    /** The memorandum account of what was pooled; none for cash, which the statutory book counts. */
    Optional<String> pooledAccount() {
        return means.inMemorandum() ? Optional.of(means.account()) : Optional.empty();
    }

    /** The contra of the pooled account, by contributor. */
    Optional<String> sourceAccount() {
        return Optional.ofNullable(source);
    }

    /** The statutory account of the asset that it becomes; empty where it is no capital. */
    public Optional<String> assetAccount() {
        return Optional.ofNullable(asset);
    }
}
