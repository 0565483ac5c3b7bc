package org.liancun.shell;

import java.util.List;

/** A language in which pages may be read. Where a text is missing, the next one of its chain stands in. */
public enum Language {
    ZH_HANS("zh-Hans", "zh", "中文"),
    EN("en", "en", "English"),
    ZH_HANT("zh-Hant", "zh_Hant", "繁體中文"),
    BO("bo", "bo", "བོད་ཡིག");

    /** Those that are complete, in the order of the switch. */
    public static final List<Language> OFFERED = List.of(ZH_HANS, EN);

    private final String tag;
    private final String suffix;
    private final String ownName;

    Language(String tag, String suffix, String ownName) {
        this.tag = tag;
        this.suffix = suffix;
        this.ownName = ownName;
    }

    /** The BCP 47 tag, as in {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** The end of its message files' names. */
    String suffix() {
        return suffix;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** Where a text is looked up, first to last. */
    List<Language> chain() {
        return switch (this) {
            case ZH_HANS, EN -> List.of(this);
            case ZH_HANT -> List.of(ZH_HANT, ZH_HANS);
            case BO -> List.of(BO, ZH_HANS);
        };
    }

    /** Whether it counts in ten thousands. */
    boolean chinese() {
        return this == ZH_HANS || this == ZH_HANT;
    }
}
