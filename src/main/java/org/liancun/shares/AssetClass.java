package org.liancun.shares;

/**
 * A class of pasture by type and grade, or of animals by sex and age.
 *
 * @param code unique in its kind
 * @param source who says that there is such a class
 * @param mark U where that is unconfirmed; empty for what is
 */
public record AssetClass(ContributionKind kind, String code, String nameZh, String nameEn, String source, String mark) {
    /** As a page and a form name it beside its kind, such as {@code yak/cow}. */
    public String path() {
        return kind.code() + "/" + code;
    }
}
