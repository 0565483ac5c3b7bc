package org.liancun.demo;

/**
 * What vehicles sell.
 *
 * <p>Prices in fen, seasons as weights of the months, cost as thousandths of the sale.
 */
enum Product {
    YAK("出栏牦牛", "头", 780_000, 940_000, 10_000, "131", 620, 42, 0, 0, 0, 0, 0, 0, 0, 5, 28, 38, 22, 7),
    YOGHURT("牦牛酸奶", "公斤", 2_000, 2_800, 50, "121", 520, 9, 1, 1, 2, 3, 8, 14, 18, 18, 14, 10, 6, 5),
    BUTTER("酥油", "公斤", 8_400, 10_600, 100, "121", 560, 12, 3, 2, 2, 3, 6, 12, 18, 18, 14, 10, 7, 5),
    RESIDUE("奶渣", "公斤", 4_200, 5_800, 50, "121", 540, 6, 2, 2, 2, 2, 6, 14, 20, 20, 14, 8, 6, 4),
    WOOL("羊毛及牦牛绒", "公斤", 3_600, 6_400, 50, "121", 580, 8, 0, 0, 0, 0, 0, 20, 40, 30, 10, 0, 0, 0),
    CRAFTS("手工毛毯", "件", 32_000, 46_000, 500, "121", 500, 6, 5, 10, 4, 6, 10, 12, 14, 14, 10, 6, 5, 4),
    MEAT("风干牦牛肉", "公斤", 15_000, 19_000, 100, "121", 600, 11, 26, 24, 10, 0, 0, 0, 0, 0, 0, 0, 12, 28),
    SERVICE("运输及劳务服务", "", 0, 0, 1, "", 480, 6, 5, 6, 8, 8, 10, 10, 10, 10, 10, 9, 8, 6);

    final String label;
    final String unit;
    final long priceLow;
    final long priceHigh;
    final long priceStep;
    /** The account of what is held for sale; empty for a service. */
    final String stockAccount;
    final int costPermille;
    final int weight;
    private final int[] season;

    Product(
            String label,
            String unit,
            long priceLow,
            long priceHigh,
            long priceStep,
            String stockAccount,
            int costPermille,
            int weight,
            int... season) {
        this.label = label;
        this.unit = unit;
        this.priceLow = priceLow;
        this.priceHigh = priceHigh;
        this.priceStep = priceStep;
        this.stockAccount = stockAccount;
        this.costPermille = costPermille;
        this.weight = weight;
        this.season = season;
    }

    /** @param month from 1 to 12 */
    int season(int month) {
        return season[month - 1];
    }

    long priceFen(Dice dice) {
        return priceLow + priceStep * dice.between(0, (int) ((priceHigh - priceLow) / priceStep));
    }
}
