package org.liancun.demo;

import java.time.LocalDate;

/**
 * An invented document.
 *
 * @param kind resolution, register, contract or receipt
 */
record Paper(String number, String kind, String title, LocalDate issuedOn, String body) {
    static final String PLAN = "JY-2021-01";
    static final String VALUATION = "JY-2021-02";
    static final String DISTRIBUTION = "JY-2021-03";
    static final String WEIGHTS = "JY-2022-01";

    /** The register of a village's reform, in which its members' shares are fixed. */
    static String register(String village) {
        return "GQ-" + village;
    }

    String file() {
        return "documents/" + kind + "/" + number + ".txt";
    }

    String text() {
        return "【演示用合成文件，不涉及任何真实的单位、个人或交易】\n"
                + "[Synthetic document of the demo: no real organisation, person or deal]\n\n"
                + title + "\n编号：" + number + "　日期：" + issuedOn + "\n\n" + body + "\n";
    }
}
