package org.liancun.alliance;

/** What an alliance is called after its township and its number there. */
public final class AllianceNames {
    private static final String DIGITS = "一二三四五六七八九";

    private AllianceNames() {}

    /** 尼玛乡第十二联村. */
    public static String inChinese(String township, int number) {
        return township + "第" + numeral(number) + "联村";
    }

    /** Empty where the township has no English name. */
    static String inEnglish(String townshipZh, String townshipEn, int number) {
        return townshipEn.isBlank() ? ""
                : townshipEn + (townshipZh.endsWith("镇") ? " Town" : " Township") + " Alliance " + number;
    }

    private static String numeral(int number) {
        if (number < 10) {
            return DIGITS.substring(number - 1, number);
        }
        if (number > 99) {
            return Integer.toString(number);
        }
        String tens = number < 20 ? "" : DIGITS.substring(number / 10 - 1, number / 10);
        return tens + "十" + (number % 10 == 0 ? "" : DIGITS.substring(number % 10 - 1, number % 10));
    }
}
