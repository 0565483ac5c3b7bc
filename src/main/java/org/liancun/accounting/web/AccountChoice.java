package org.liancun.accounting.web;

import java.util.Locale;

/** An account with what it can be called up by, and what it is for. */
public record AccountChoice(String code, String nameZh, String nameEn, String pinyin, String useZh, String useEn) {
    /** Whether a code, a name or the initials of a name in pinyin begin with the text, or a name holds it. */
    boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return code.startsWith(wanted) || pinyin.startsWith(wanted) || nameZh.contains(wanted)
                || nameEn.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
