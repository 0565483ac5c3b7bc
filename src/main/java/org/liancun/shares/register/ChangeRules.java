package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Claim;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.registry.Household;
import org.liancun.shares.ShareClass;

/** Whether shares may go from one hand to others, and who then gets how many. */
final class ChangeRules {
    /** Classes that stand for capital; the others give a part of the income only. */
    private static final Set<ShareClass> CAPITAL = Set.of(ShareClass.CASH, ShareClass.LIVESTOCK, ShareClass.EQUIPMENT);

    private ChangeRules() {}

    /** @throws Refused with the first {@link RegisterRefusal} that holds */
    static AssessedChange assess(NewChange given, ChangeGround ground) {
        papers(given, ground);
        Household holder = household(given.holder(), ground);
        List<Household> receivers = receivers(given, ground, holder);
        Map<ShareClass, Long> moved = moved(given, ground);
        RegisterRule rule = allowed(given, ground, moved);
        List<HoldingChange.Line> lines = lines(given, moved, receivers);
        Money capital = capital(ground, moved);
        Money price = switch (given.kind()) {
            case EXIT -> capital;
            case BUYOUT -> price(given);
            default -> Money.ZERO;
        };
        if (!(capital.isZero() && price.isZero())
                && (ground.statutory() == null || ground.statutory().accounts() == null)) {
            throw new Refused(RegisterRefusal.NO_EXIT_ACCOUNTS, given.organisation());
        }
        return new AssessedChange(given, ground, holder.id(), lines, new AssessedChange.Sums(capital, price),
                capitalTo(capital, lines, receivers), source(rule));
    }

    private static void papers(NewChange given, ChangeGround ground) {
        if (given.number().isBlank()) {
            throw new Refused(RegisterRefusal.NO_CHANGE_NUMBER, given.number());
        }
        if (given.reason().isBlank()) {
            throw new Refused(RegisterRefusal.NO_CHANGE_REASON, given.reason());
        }
        if (ground.document() == null) {
            throw new Refused(RegisterRefusal.NO_PAPER, given.document());
        }
        if (given.kind() != ChangeKind.BUYOUT && given.price() != null) {
            throw new Refused(RegisterRefusal.PRICE_IS_SET, given.price());
        }
    }

    private static Household household(String code, ChangeGround ground) {
        Household found = ground.households().get(code);
        if (found == null) {
            throw new Refused(RegisterRefusal.UNKNOWN_HOLDER, code);
        }
        return found;
    }

    private static List<Household> receivers(NewChange given, ChangeGround ground, Household holder) {
        if (!given.kind().toOthers()) {
            if (!given.to().isEmpty()) {
                throw new Refused(RegisterRefusal.RECEIVER_OF_NOTHING, given.to().getFirst().holder());
            }
            return List.of();
        }
        if (given.to().isEmpty()) {
            throw new Refused(RegisterRefusal.NO_RECEIVER, given.holder());
        }
        Set<String> seen = new HashSet<>();
        List<Household> found = new ArrayList<>();
        for (NewChange.Receiver each : given.to()) {
            Household receiver = household(each.holder(), ground);
            fit(given, ground, holder, receiver);
            if (!seen.add(each.holder())) {
                throw new Refused(RegisterRefusal.RECEIVER_TWICE, each.holder());
            }
            if (each.parts() <= 0) {
                throw new Refused(RegisterRefusal.PARTS_NOT_POSITIVE, each.parts());
            }
            found.add(receiver);
        }
        return found;
    }

    private static void fit(NewChange given, ChangeGround ground, Household holder, Household receiver) {
        if (receiver.id().equals(holder.id())) {
            throw new Refused(RegisterRefusal.TO_ITSELF, receiver.code());
        }
        if (given.kind() != ChangeKind.INHERITANCE && !receiver.village().equals(ground.village())) {
            throw new Refused(RegisterRefusal.OTHER_VILLAGE, receiver.code(), ground.village());
        }
        if (receiver.leftOn() != null && !given.day().isBefore(receiver.leftOn())) {
            throw new Refused(RegisterRefusal.RECEIVER_LEFT, receiver.code(), receiver.leftOn());
        }
        if (given.kind() == ChangeKind.SPLIT && !holder.id().equals(receiver.splitFrom())) {
            throw new Refused(RegisterRefusal.NOT_SPLIT_FROM, receiver.code(), holder.code());
        }
    }

    private static Map<ShareClass, Long> moved(NewChange given, ChangeGround ground) {
        Map<ShareClass, Long> asked = given.given().isEmpty() ? ground.held() : given.given();
        Map<ShareClass, Long> moved = new EnumMap<>(ShareClass.class);
        asked.forEach((shareClass, hundredths) -> {
            long held = ground.held().getOrDefault(shareClass, 0L);
            if (hundredths < 0 || hundredths > held) {
                throw new Refused(RegisterRefusal.NOT_HELD, shares(hundredths), shareClass.code(), shares(held), given.day());
            }
            long frozen = FreezeRules.most(ground.frozen(), shareClass, given.day());
            if (hundredths > held - frozen) {
                Freeze freeze = FreezeRules.first(ground.frozen(), shareClass, given.day());
                throw new Refused(RegisterRefusal.FROZEN_BY_COURT, shares(hundredths), shareClass.code(), shares(frozen),
                        freeze.court(), freeze.from());
            }
            if (hundredths > 0) {
                moved.put(shareClass, hundredths);
            }
        });
        if (moved.isEmpty()) {
            throw new Refused(RegisterRefusal.NOTHING_GIVEN, given.holder(), given.day());
        }
        return moved;
    }

    private static RegisterRule allowed(NewChange given, ChangeGround ground, Map<ShareClass, Long> moved) {
        LocalDate day = given.day();
        RegisterRule transfer = ground.rules().on(RegisterRule.Name.TRANSFER, day);
        if (given.kind().byCharter() && !transfer.yes()) {
            throw new Refused(RegisterRefusal.CHARTER_FORBIDS, given.kind().code(), source(transfer));
        }
        if (given.kind().toOthers()) {
            return transfer;
        }
        RegisterRule paid = ground.rules().on(RegisterRule.Name.MEMBER_PAID, day);
        if (given.kind() == ChangeKind.BUYOUT && moved.containsKey(ShareClass.MEMBER) && !paid.yes()) {
            throw new Refused(RegisterRefusal.MEMBER_SHARES_UNPAID, shares(moved.get(ShareClass.MEMBER)), source(paid));
        }
        RegisterRule notice = ground.rules().on(RegisterRule.Name.NOTICE_MONTHS, day);
        LocalDate end = LocalDate.of(day.getYear(), 12, 31);
        if (notice.months() > 0
                && (given.notifiedOn() == null || given.notifiedOn().plusMonths(notice.months()).isAfter(end))) {
            throw new Refused(RegisterRefusal.NOTICE_TOO_SHORT, given.notifiedOn() == null ? "–" : given.notifiedOn(),
                    notice.months(), end, source(notice));
        }
        return notice.months() > 0 ? notice : paid;
    }

    private static Money price(NewChange given) {
        Money price = given.price();
        if (price == null || price.fen() < 0) {
            throw new Refused(RegisterRefusal.NO_PRICE, price == null ? "" : price);
        }
        return price;
    }

    /** By parts, to the hundredth of a share; what is left over goes to the largest remainders. */
    private static List<HoldingChange.Line> lines(
            NewChange given, Map<ShareClass, Long> moved, List<Household> receivers) {
        List<HoldingChange.Line> lines = new ArrayList<>();
        moved.forEach((shareClass, hundredths) -> {
            if (receivers.isEmpty()) {
                lines.add(new HoldingChange.Line(shareClass, null, hundredths));
                return;
            }
            List<Claim<String>> claims = given.to().stream().map(to -> new Claim<>(to.holder(), to.parts())).toList();
            List<Allocation.Part<String>> parts = Allocation.byLargestRemainder(hundredths, claims);
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).amount() > 0) {
                    lines.add(new HoldingChange.Line(shareClass, receivers.get(i).id(), parts.get(i).amount()));
                }
            }
        });
        return lines;
    }

    /** The holder's capital goes with its shares of capital, in proportion. */
    private static Money capital(ChangeGround ground, Map<ShareClass, Long> moved) {
        long held = sum(ground.held());
        return held == 0 || !ground.capital().isPositive() ? Money.ZERO : new Money(Allocation.portion(
                ground.capital().fen(), new Ratio(sum(moved), held), Allocation.Rounding.HALF_UP));
    }

    private static Map<UUID, Long> capitalTo(Money capital, List<HoldingChange.Line> lines, List<Household> receivers) {
        if (capital.isZero() || receivers.isEmpty()) {
            return Map.of();
        }
        List<Claim<String>> claims = receivers.stream().map(each -> new Claim<>(each.code(), lines.stream()
                .filter(line -> each.id().equals(line.to()) && CAPITAL.contains(line.shareClass()))
                .mapToLong(HoldingChange.Line::hundredths).sum())).toList();
        List<Allocation.Part<String>> parts = Allocation.byLargestRemainder(capital.fen(), claims);
        Map<UUID, Long> to = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            to.put(receivers.get(i).id(), parts.get(i).amount());
        }
        return to;
    }

    private static long sum(Map<ShareClass, Long> hundredths) {
        return hundredths.entrySet().stream().filter(each -> CAPITAL.contains(each.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    private static String source(RegisterRule rule) {
        return rule.charter() == null ? rule.source().both() : "章程 / charter " + rule.charter();
    }

    private static String shares(long hundredths) {
        return new Quantity(hundredths, Unit.SHARE).number();
    }
}
