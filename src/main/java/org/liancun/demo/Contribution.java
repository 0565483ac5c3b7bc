package org.liancun.demo;

import java.time.LocalDate;

/**
 * What a village brings into its alliance.
 *
 * @param quantity whole units; yuan for cash
 * @param unitValueYuan appraised value of a piece of equipment; 0 for all else
 */
record Contribution(
        LocalDate date, String alliance, String village, Kind kind, long quantity, long unitValueYuan) {

    /** The demo's valuation, as policies.yaml states it. */
    enum Kind {
        PASTURE("pasture", "mu", "草场", "亩", 20),
        YAK("yak", "head", "牦牛", "头", 6_000),
        SHEEP("sheep", "head", "绵羊", "只", 1_000),
        LABOUR("labour", "worker", "劳动力", "人", 3_000),
        CASH("cash", "yuan", "资金", "元", 1),
        EQUIPMENT("equipment", "piece", "设备", "台", 0);

        final String word;
        final String unit;
        final String wordZh;
        final String unitZh;
        final long valueYuan;

        Kind(String word, String unit, String wordZh, String unitZh, long valueYuan) {
            this.word = word;
            this.unit = unit;
            this.wordZh = wordZh;
            this.unitZh = unitZh;
            this.valueYuan = valueYuan;
        }
    }

    private static final long FEN = 100;

    /** Its value where it is capital; pasture and labour give shares but no capital. */
    long capitalFen() {
        return switch (kind) {
            case PASTURE, LABOUR -> 0;
            case YAK, SHEEP, CASH -> quantity * kind.valueYuan * FEN;
            case EQUIPMENT -> quantity * unitValueYuan * FEN;
        };
    }

    boolean livestock() {
        return kind == Kind.YAK || kind == Kind.SHEEP;
    }

    String document() {
        return document(village);
    }

    /** The contract by which a village contributes. */
    static String document(String village) {
        return "HT-" + village;
    }
}
