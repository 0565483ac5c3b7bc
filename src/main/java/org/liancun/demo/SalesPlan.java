package org.liancun.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Claim;
import org.liancun.kernel.Decimals;

/**
 * Splits a year's sales of a vehicle into products, months, quantities and prices. What quantity times price leaves
 * over is charged as a service, whose sums are set by contract, so that the year adds up to the fen.
 */
final class SalesPlan {
    private static final int MONTHS = 12;

    private final Map<Product, Integer> weights = new EnumMap<>(Product.class);
    private final Dice dice;

    /** A vehicle keeps its mix of products over the years. */
    SalesPlan(Dice dice) {
        this.dice = dice;
        for (Product product : Product.values()) {
            weights.put(product, product.weight * dice.between(60, 140));
        }
    }

    record Sale(Product product, long quantity, long priceFen) {
        long amountFen() {
            return quantity * priceFen;
        }

        String summary() {
            if (product == Product.SERVICE) {
                return product.label + "收入（按合同结算）";
            }
            String price = Decimals.format(priceFen, 2);
            return "销售" + product.label + quantity + product.unit + "，单价" + price + "元";
        }
    }

    /**
     * The sales of the twelve months.
     *
     * @param firstMonth of business in the year
     */
    List<List<Sale>> year(long totalFen, int firstMonth) {
        List<Claim<Product>> claims =
                weights.entrySet().stream().map(e -> new Claim<>(e.getKey(), e.getValue())).toList();
        List<Month> months = IntStream.rangeClosed(1, MONTHS).mapToObj(Month::new).toList();
        for (var part : Allocation.byLargestRemainder(totalFen, claims)) {
            spread(part.key(), part.amount(), months.subList(firstMonth - 1, MONTHS));
        }
        return months.stream().map(Month::all).toList();
    }

    /** A month that is being filled: goods sold, and what is left for services. */
    private static final class Month {
        private final int number;
        private final List<Sale> goods = new ArrayList<>();
        private long serviceFen;

        Month(int number) {
            this.number = number;
        }

        List<Sale> all() {
            List<Sale> all = new ArrayList<>(goods);
            if (serviceFen > 0) {
                all.add(new Sale(Product.SERVICE, 1, serviceFen));
            }
            return all;
        }
    }

    private void spread(Product product, long fen, List<Month> months) {
        List<Claim<Integer>> seasons = months.stream()
                .map(month -> new Claim<>(month.number, product.season(month.number) * dice.between(80, 120)))
                .toList();
        long price = product.priceFen(dice);
        for (var part : Allocation.byLargestRemainder(fen, seasons)) {
            Month month = months.get(part.key() - months.getFirst().number);
            long quantity = price == 0 ? 0 : part.amount() / price;
            if (quantity > 0) {
                month.goods.add(new Sale(product, quantity, price));
            }
            month.serviceFen += part.amount() - quantity * price;
        }
    }
}
