package org.liancun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.accounting.slips.By;
import org.liancun.accounting.slips.HandingIn;
import org.liancun.accounting.slips.PayWay;
import org.liancun.accounting.slips.Slip;
import org.liancun.accounting.slips.SlipContent;
import org.liancun.accounting.slips.SlipDirection;
import org.liancun.accounting.slips.SlipLimits;
import org.liancun.accounting.slips.SlipSteps;
import org.liancun.accounting.slips.Slips;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.springframework.stereotype.Component;

/**
 * The people of the demo's village with a few slips on their way, one for each who has to do with them; and limits that
 * say that they are examples. All of it is made up.
 */
@Component
class DemoVillage {
    private static final String TOWNSHIP = "540623201";
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    /** 2024-02-20, when these slips are said to be noted. */
    private static final long NOTED_MILLIS = 1_708_394_400_000L;
    private final DemoUsersOfNierong users;
    private final SlipLimits limits;
    private final Slips slips;
    private final HandingIn handingIn;
    private final SlipSteps steps;

    DemoVillage(DemoUsersOfNierong users, SlipLimits limits, Slips slips, HandingIn handingIn, SlipSteps steps) {
        this.users = users;
        this.limits = limits;
        this.slips = slips;
        this.handingIn = handingIn;
        this.steps = steps;
    }

    /** @return code of the village */
    String add() {
        String village = users.add();
        limits.set(new SlipLimits.NewLimit(Demo.COUNTY, FROM, Money.ofYuan("10000"), "示例：县级限额，请按本县规定设定", true));
        limits.set(new SlipLimits.NewLimit(TOWNSHIP, FROM, Money.ofYuan("5000"), "示例：乡镇限额，请按本乡镇规定设定", true));
        handIn(slip(1, village, "修围栏用铁丝", "铁丝 20 卷", "1840"));
        confirm(handIn(slip(2, village, "冬季饲草运费", "运费", "2600")));
        stamp(confirm(handIn(slip(3, village, "打草机配件", "刀片和皮带", "960.50"))));
        stamp(confirm(handIn(slip(4, village, "购置挤奶设备", "挤奶机一台", "12800"))));
        Slip.HandedInSlip incomplete = handIn(slip(5, village, "办公用品", "纸张和墨盒", "318"));
        as("head", Role.HEAD, incomplete, by -> steps.sendBack(incomplete, by, "墨盒的票据没有拍，请补一张"));
        return village;
    }

    private static SlipContent slip(int no, String village, String purpose, String what, String yuan) {
        return new SlipContent(Ids.at(NOTED_MILLIS, no, no), village, SlipDirection.OUT, LocalDate.of(2024, 2, 10 + no),
                purpose, "", PayWay.BANK, 1, List.of(new SlipContent.Line(what, Money.ofYuan(yuan), "")), List.of());
    }

    private Slip.HandedInSlip handIn(SlipContent content) {
        return new Scope("clerk", Demo.COUNTY, content.book(), List.of(), null, false, false).call(() -> {
            By by = By.as(Role.CLERK);
            Slips.Kept kept = slips.keep(content, List.of(new Slips.NewPaper("synthetic.png",
                    DemoReceipt.png(content.eventOn().getDayOfMonth()))), by);
            return handingIn.handIn((Slip.WithClerk) kept.slip(), by);
        });
    }

    private Slip.ConfirmedSlip confirm(Slip.HandedInSlip slip) {
        return as("head", Role.HEAD, slip, by -> steps.confirm(slip, by));
    }

    private void stamp(Slip.ConfirmedSlip slip) {
        as("supervisor", Role.SUPERVISOR, slip, by -> steps.stamp(slip, by));
    }

    private static <T> T as(String name, Role role, Slip slip, Function<By, T> step) {
        return new Scope(name, Demo.COUNTY, slip.head().place(), List.of(), null, false, false)
                .call(() -> step.apply(By.as(role)));
    }
}
