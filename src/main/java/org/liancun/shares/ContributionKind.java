package org.liancun.shares;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Unit;

/**
 * What can be brought into an alliance, and where it stands in the books.
 *
 * <p>Cash, animals and equipment become the vehicle's capital. Pasture is a use right that stays with whoever holds the
 * contract, and labour gives a right to a part of the income and never capital (Rural Collective Economic Organisation
 * Law 2024, art. 36 and 40): both stand in the memorandum book only, and give shares too.
 */
public enum ContributionKind {
    PASTURE("mu", Unit.MU, "01", "M302", null),
    YAK("head", Unit.YAK, "02", "M303", "132"),
    SHEEP("head", Unit.SHEEP, "03", "M303", "132"),
    LABOUR("worker", Unit.WORKER, "04", "M304", null),
    CASH("yuan", Unit.CNY, null, "M305", "102"),
    EQUIPMENT("piece", Unit.PIECE, "05", "M306", "151");

    private final String packageUnit;
    private final Unit unit;
    private final @Nullable String means;
    private final String holding;
    private final @Nullable String asset;

    ContributionKind(String packageUnit, Unit unit, @Nullable String means, String holding, @Nullable String asset) {
        this.packageUnit = packageUnit;
        this.unit = unit;
        this.means = means;
        this.holding = holding;
        this.asset = asset;
    }

    /** The kind that a data package calls so. */
    public static Optional<ContributionKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** What a data package and an address call it, such as {@code pasture}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit in words of a data package: mu, head, worker, yuan or piece. */
    public String packageUnit() {
        return packageUnit;
    }

    public Unit unit() {
        return unit;
    }

    /** The memorandum account of what was pooled; none for cash, which the statutory book counts. */
    public Optional<String> pooledAccount() {
        return Optional.ofNullable(means).map(number -> "M1" + number);
    }

    /** The contra of the pooled account, by contributor. */
    public Optional<String> sourceAccount() {
        return Optional.ofNullable(means).map(number -> "M2" + number);
    }

    /** The memorandum account of the shares that it gives, by holder. */
    public String holdingAccount() {
        return holding;
    }

    /** The statutory account of the asset that it becomes; empty where it is no capital. */
    public Optional<String> assetAccount() {
        return Optional.ofNullable(asset);
    }
}
