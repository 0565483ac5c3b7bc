package org.liancun.shares;

import java.util.List;
import org.liancun.kernel.Refusal;
import org.liancun.registry.PackageFile;

/** Why a contribution, a holding or a rule of valuation is not taken. The first value is always what was given. */
public enum SharesRefusal implements Refusal {
    /** Neither a village nor a household of the county. */
    UNKNOWN_CONTRIBUTOR("contributor"),
    UNKNOWN_ALLIANCE("alliance"),
    /** The village is in no alliance on the day. */
    NO_ALLIANCE("contributor"),
    /** The village is not in that alliance on the day. */
    NOT_IN_ALLIANCE("contributor"),
    /** The household has left before the day. */
    HOUSEHOLD_LEFT("contributor"),
    /** The unit is not the kind's own. */
    WRONG_UNIT("unit"),
    NOT_POSITIVE("quantity", "area_mu"),
    /** More than anybody has, and more than the books hold. */
    TOO_LARGE("quantity", "area_mu"),
    /** More decimals than the unit has: half a yak. */
    TOO_FINE("quantity"),
    /** No rule of valuation was adopted for the alliance by the day. */
    NO_POLICY("date"),
    /** The policy in force does not take this kind. */
    KIND_NOT_TAKEN("kind"),
    /** Each piece of equipment is appraised, and this one was not. */
    NO_APPRAISAL("unit_value_yuan"),
    /** The policy sets the value, not the row. */
    VALUE_IS_SET("unit_value_yuan"),
    /** The policy values this kind by class only, and the row names none. */
    CLASS_NEEDED("kind"),
    /** The policy says nothing of that class. */
    CLASS_NOT_TAKEN("class"),
    /** A use right has a first and a last day, in this order. */
    NO_TERM("term_until"),
    /** Contract and term are pasture's. */
    NO_PASTURE("kind"),
    /** Pasture enters by a written contract on file. */
    NO_CONTRACT("contributor"),
    UNKNOWN_CONTRACT("contract"),
    /** The contributor does not hold the contract. */
    NOT_HOLDER("contract"),
    /** The use right would outlast the contract. */
    TERM_TOO_LONG("term_until"),
    /** More pasture than the contract has, with what others or an earlier contribution use of it. */
    MORE_THAN_CONTRACT("quantity"),
    /** More animals than the pasture brought carries by the rule's balance. */
    BEYOND_BALANCE("quantity"),
    /** A tag stands twice on the row, or the kind has none. */
    TAG_TWICE("ear_tags"),
    /** As many tags as heads. */
    TAGS_MISCOUNTED("quantity"),
    /** An animal with that tag was contributed already, somewhere in the county. */
    TAG_TAKEN("ear_tags"),
    /** Equipment comes with its invoice or its appraisal on file. */
    NO_INVOICE("document"),
    /** An appraisal is approved by the assembly. */
    NOT_APPROVED("approval"),
    /** Worth less than the smallest part of a share. */
    NO_SHARE("quantity"),
    UNKNOWN_DOCUMENT("document"),
    /** The organisation has no such book on the day. */
    NO_BOOK("date"),
    /** The number stands with other content. */
    NUMBER_STANDS("number"),
    UNKNOWN_ORGANISATION("organisation"),
    UNKNOWN_HOUSEHOLD("household_code"),
    /** The household is not of the collective's village. */
    FOREIGN_HOUSEHOLD("household_code"),
    NO_SHARES("shares"),
    /** A number stands for another contract. */
    CONTRACT_STANDS("number"),
    /** The last day of a contract is before the first. */
    CONTRACT_DAYS("until_on"),
    /** Rows of one contract differ in what they say of it. */
    CONTRACT_DIFFERS("number"),
    /** A code of a class is of small letters and digits. */
    CLASS_CODE("code"),
    /** A holder has at least one part. */
    NO_PARTS("parts"),
    /** A contract has its paper on file. */
    NO_CONTRACT_PAPER("document"),
    UNKNOWN_CONTRIBUTION("number"),
    /** A contribution was taken back already. */
    REVERSED_ALREADY("number"),
    /** Who takes back says why. */
    NO_REASON("number"),
    /** The household's member shares of that day stand with another number. */
    HOLDING_STANDS("shares"),
    /** The alliance has a rule of valuation from that day already. */
    POLICY_STANDS("valid_from"),
    /** A rule of valuation is adopted by a resolution on file. */
    NO_RESOLUTION("resolution"),
    /** A rule of valuation that values nothing. */
    POLICY_EMPTY("rules"),
    /** A share stands for whole yuan above zero. */
    SHARE_VALUE("share_value_yuan"),
    /** A class has neither a value of its own nor one of its kind. */
    CLASS_WITHOUT_VALUE("class"),
    /** What was rounded up leaves nothing over to go elsewhere. */
    NOTHING_OVER("remainder"),
    /** What was typed is no number above zero, or has more decimals than can be kept. */
    NOT_A_NUMBER("quantity"),
    /** What was typed is no day. */
    NOT_A_DAY("date"),
    /** Something that is needed was left empty. */
    LEFT_EMPTY("number"),
    /** The ledger does not take the entry. */
    NOT_POSTED("date");

    private final List<String> columns;

    SharesRefusal(String... columns) {
        this.columns = List.of(columns);
    }

    /** The column of that list whose cell it is about. */
    String column(PackageFile file) {
        return columns.stream().filter(name -> file.columns().stream().anyMatch(each -> each.name().equals(name)))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(file.name() + " has no cell for " + this));
    }
}
