package org.liancun.demo;

import static org.liancun.demo.Voucher.Line.credit;
import static org.liancun.demo.Voucher.Line.debit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.liancun.demo.SalesPlan.Sale;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Ratio;

/**
 * Two years of an invented vehicle: it buys from herders on account, processes, sells, pays, and writes off its herd
 * and equipment month by month. It never pays what it does not have.
 */
final class VehicleBook {
    private static final int FIRST_MONTH = 2;
    private static final Ratio EQUIPMENT_A_MONTH = new Ratio(95, 12_000);
    private static final Ratio HERD_A_MONTH = new Ratio(20, 12_000);

    private final Journal journal;
    private final Capital capital;
    private final Dice dice;
    private final SalesPlan plan;
    private long suppliersDue;
    private long salariesDue;
    private long labourDue;
    private long taxDue;

    /** What the members' contributions gave the vehicle. */
    record Capital(long cashFen, long herdFen, long equipmentFen) {}

    /**
     * A year's aim.
     *
     * @param costPermille cost of what is sold against the usual
     */
    record Year(int year, long salesFen, int costPermille) {}

    VehicleBook(String book, Capital capital, Dice dice) {
        journal = new Journal(book);
        this.capital = capital;
        this.dice = dice;
        plan = new SalesPlan(dice);
        journal.contribution(capital.cashFen);
    }

    Journal run(Year first, Year second) {
        run(first, FIRST_MONTH);
        journal.keep(Math.max(0, journal.resultFen(first.year)));
        run(second, 1);
        return journal;
    }

    private void run(Year year, int firstMonth) {
        List<List<Sale>> months = plan.year(year.salesFen, firstMonth);
        for (int month = firstMonth; month <= 12; month++) {
            YearMonth at = YearMonth.of(year.year, month);
            List<Sale> sales = months.get(month - 1);
            buy(at, sales, year.costPermille);
            payWages(at);
            administer(at, year.salesFen);
            occasions(at, year.salesFen);
            sell(at, sales, year.costPermille);
            paySuppliers(at);
            closeMonth(at, year.salesFen);
        }
    }

    private long cost(Sale sale, int costPermille) {
        Ratio ratio = new Ratio((long) sale.product().costPermille * costPermille, 1_000_000);
        return Allocation.portion(sale.amountFen(), ratio, Allocation.Rounding.DOWN);
    }

    private void buy(YearMonth at, List<Sale> sales, int costPermille) {
        List<Voucher.Line> lines = new ArrayList<>();
        long sum = 0;
        for (Sale sale : sales) {
            long cost = cost(sale, costPermille);
            String account = switch (sale.product().stockAccount) {
                case "131" -> "131";
                case "121" -> "401";
                default -> "511";
            };
            String what = sale.product() == Product.SERVICE ? "车辆燃油及劳务支出" : "向牧户收购" + material(sale.product());
            lines.add(debit(account, cost, what));
            sum += cost;
        }
        if (sum > 0) {
            lines.add(credit("211", sum, "应付收购及劳务款"));
            journal.book(at.atDay(5), lines);
            suppliersDue += sum;
        }
    }

    private static String material(Product product) {
        return switch (product) {
            case YAK -> "育肥牦牛";
            case YOGHURT, BUTTER, RESIDUE -> "鲜奶，加工" + product.label;
            case WOOL -> "原毛，分拣";
            case CRAFTS -> "毛线，织毯";
            case MEAT -> "鲜肉，风干";
            case SERVICE -> "";
        };
    }

    private void payWages(YearMonth at) {
        long salaries = journal.payable(salariesDue);
        long labour = journal.payable(salariesDue + labourDue) - salaries;
        if (salaries + labour > 0) {
            journal.book(at.atDay(10),
                    debit("212", salaries, "支付管理人员工资"),
                    debit("213", labour, "支付季节工劳务费"),
                    credit(Journal.BANK, salaries + labour, "银行转账支付工资及劳务费"));
            salariesDue -= salaries;
            labourDue -= labour;
        }
    }

    private void administer(YearMonth at, long salesFen) {
        long office = dice.permille(salesFen / 12, 14, 26);
        journal.book(at.atDay(12),
                debit("513", office, dice.pick(List.of("办公费", "差旅费", "电费及取暖费", "通信费及账务代理费"))),
                credit(Journal.BANK, office, "银行支付管理费用"));
    }

    private void occasions(YearMonth at, long salesFen) {
        int month = at.getMonthValue();
        long tax = month % 3 == 1 ? journal.payable(taxDue) : 0;
        if (tax > 0) {
            journal.book(at.atDay(15), debit("214", tax, "缴纳上季税费"), credit(Journal.BANK, tax, "银行扣缴税费"));
            taxDue -= tax;
        }
        if (month == 5 && dice.chance(60)) {
            long subsidy = dice.permille(salesFen, 6, 16) / 10_000 * 10_000;
            journal.book(at.atDay(18),
                    debit(Journal.BANK, subsidy, "收到贷款贴息补助"), credit("503", subsidy, "贷款贴息补助"));
        }
        if (month == 8) {
            long welfare = dice.permille(salesFen, 4, 9) / 10_000 * 10_000;
            journal.book(at.atDay(16),
                    debit("514", welfare, "村级助学及环境整治支出"), credit(Journal.BANK, welfare, "银行支付公益支出"));
        }
    }

    private void sell(YearMonth at, List<Sale> sales, int costPermille) {
        if (sales.isEmpty()) {
            return;
        }
        List<Voucher.Line> lines = new ArrayList<>();
        lines.add(debit(Journal.BANK, sales.stream().mapToLong(Sale::amountFen).sum(), "收到本月销售及服务款"));
        sales.forEach(sale -> lines.add(credit("501", sale.amountFen(), sale.summary())));
        journal.book(at.atDay(20), lines);
        List<Voucher.Line> costs = new ArrayList<>();
        for (Sale sale : sales) {
            long cost = cost(sale, costPermille);
            String stock = sale.product().stockAccount;
            if (stock.equals("121")) {
                costs.add(debit("121", cost, sale.product().label + "加工完成入库"));
                costs.add(credit("401", cost, "结转" + sale.product().label + "生产成本"));
            }
            if (!stock.isEmpty()) {
                costs.add(debit("511", cost, "结转已售" + sale.product().label + "成本"));
                costs.add(credit(stock, cost, "已售" + sale.product().label + "出库"));
            }
        }
        if (costs.stream().anyMatch(line -> line.debitFen() > 0)) {
            journal.book(at.atDay(21), costs);
        }
    }

    private void paySuppliers(YearMonth at) {
        long paid = journal.payable(suppliersDue);
        if (paid > 0) {
            journal.book(at.atDay(26),
                    debit("211", paid, "支付收购及劳务款"), credit(Journal.BANK, paid, "银行转账支付"));
            suppliersDue -= paid;
        }
    }

    private void closeMonth(YearMonth at, long salesFen) {
        long salaries = dice.permille(salesFen / 12, 50, 66);
        long labour = dice.permille(salesFen / 12, 34, 58);
        long herd = Allocation.portion(capital.herdFen, HERD_A_MONTH, Allocation.Rounding.DOWN);
        long equipment = Allocation.portion(capital.equipmentFen, EQUIPMENT_A_MONTH, Allocation.Rounding.DOWN);
        LocalDate last = at.atEndOfMonth();
        journal.book(last,
                debit("513", salaries, "计提管理人员工资"),
                credit("212", salaries, "应付管理人员工资"),
                debit("511", labour, "计提季节工劳务费"),
                credit("213", labour, "应付季节工劳务费"));
        journal.book(last,
                debit("511", herd, "计提生产性生物资产折旧"),
                credit("133", herd, "生产性生物资产累计折旧"),
                debit("511", equipment, "计提固定资产折旧"),
                credit("152", equipment, "累计折旧"));
        salariesDue += salaries;
        labourDue += labour;
        if (at.getMonthValue() % 3 == 0) {
            long tax = dice.permille(salesFen / 4, 4, 8);
            journal.book(last, debit("512", tax, "计提税金及附加"), credit("214", tax, "应交税费"));
            taxDue += tax;
        }
        if (at.getMonthValue() == 12) {
            long interest = dice.permille(capital.cashFen, 2, 4);
            journal.book(last, debit(Journal.BANK, interest, "银行存款利息"), credit("504", interest, "存款利息收入"));
        }
    }
}
