package org.liancun.shares.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.shares.Holding;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegister;
import org.liancun.shares.ShareRegisters;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.ShareRegisters.Issuer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registers of a place as one: alliances, in them villages, in them households, each level opened by its code. */
@Component
public class Levels {
    private final ShareRegister register;
    private final ShareRegisters registers;

    Levels(ShareRegister register, ShareRegisters registers) {
        this.register = register;
        this.registers = registers;
    }

    /**
     * Which lines.
     *
     * @param places with one of which an organisation's code begins
     * @param day at whose end shares are counted
     * @param known as it was known at this moment; null for now
     * @param open codes of organisations whose holders are shown
     */
    public record Asked(Collection<String> places, LocalDate day, @Nullable Instant known, Set<String> open) {}

    /** Vehicles, and beside them the collectives that hold nothing of a vehicle in sight. */
    @Transactional(readOnly = true)
    public List<Level> read(Asked asked) {
        Map<UUID, Issuer> issuers = registers.issuers(asked.day(), asked.places()).stream()
                .collect(Collectors.toMap(Issuer::id, Function.identity()));
        Map<UUID, List<Holding>> holdings = new java.util.HashMap<>(
                register.asOf(issuers.keySet(), asked.day(), asked.known()));
        complete(issuers, holdings, asked);
        Map<UUID, Holder> names = registers.holders(shown(issuers, holdings, asked.open()));
        Set<UUID> inside = issuers.values().stream().filter(each -> each.kind().equals("vehicle"))
                .flatMap(each -> holdings.getOrDefault(each.id(), List.of()).stream()).map(Holding::holder)
                .collect(Collectors.toSet());
        Reading reading = new Reading(issuers, holdings, names, asked.open());
        return issuers.values().stream()
                .filter(each -> !inside.contains(each.id()) && !holdings.getOrDefault(each.id(), List.of()).isEmpty())
                .sorted(Comparator.comparing(Issuer::kind).reversed().thenComparing(Issuer::code))
                .map(reading::top).toList();
    }

    /** Villages of an alliance may lie outside the place that was asked for; their own registers belong to it. */
    private void complete(Map<UUID, Issuer> issuers, Map<UUID, List<Holding>> holdings, Asked asked) {
        Set<UUID> missing = holdings.values().stream().flatMap(List::stream).map(Holding::holder)
                .filter(each -> !issuers.containsKey(each)).collect(Collectors.toSet());
        Map<UUID, Holder> collectives = new java.util.HashMap<>(missing.isEmpty() ? Map.of() : registers.holders(missing));
        collectives.values().removeIf(Holder::household);
        if (!collectives.isEmpty()) {
            holdings.putAll(register.asOf(collectives.keySet(), asked.day(), asked.known()));
        }
    }

    private static Set<UUID> shown(Map<UUID, Issuer> issuers, Map<UUID, List<Holding>> holdings, Set<String> open) {
        Set<UUID> shown = new HashSet<>();
        holdings.forEach((id, all) -> {
            Issuer issuer = issuers.get(id);
            if (issuer == null || open.contains(issuer.code())) {
                all.forEach(each -> shown.add(each.holder()));
            }
        });
        return shown;
    }

    /** What was read, made into lines. */
    private record Reading(Map<UUID, Issuer> issuers, Map<UUID, List<Holding>> holdings, Map<UUID, Holder> names,
            Set<String> open) {

        Level top(Issuer issuer) {
            return level(issuer.id(), issuer.code(), issuer.kind(),
                    new Level.Name(issuer.nameZh(), issuer.nameEn(), issuer.placeZh(), issuer.placeEn()),
                    byClass(of(issuer.id())));
        }

        private Level level(UUID id, String code, String kind, Level.Name name, Map<ShareClass, Long> held) {
            List<Holding> own = of(id);
            boolean opened = open.contains(code) && !own.isEmpty();
            Map<UUID, List<Holding>> byHolder = own.stream().collect(Collectors.groupingBy(Holding::holder));
            List<Level> below = new ArrayList<>();
            Level.Withheld withheld = Level.Withheld.NOBODY;
            if (opened) {
                for (Map.Entry<UUID, List<Holding>> each : byHolder.entrySet()) {
                    Holder holder = names.get(each.getKey());
                    if (holder == null) {
                        withheld = new Level.Withheld(withheld.households() + 1, withheld.hundredths() + sum(each.getValue()));
                    } else {
                        below.add(level(holder.id(), holder.code(), holder.household() ? "household" : "collective",
                                new Level.Name(holder.nameZh(), holder.nameEn(), holder.placeZh(), holder.placeEn()),
                                byClass(each.getValue())));
                    }
                }
                below.sort(Comparator.comparing(Level::code));
            }
            return new Level(code, kind, name, held, sum(own), byHolder.size(), opened, below, withheld);
        }

        private List<Holding> of(UUID id) {
            return holdings.getOrDefault(id, List.of());
        }

        private static long sum(List<Holding> all) {
            return all.stream().mapToLong(Holding::hundredths).sum();
        }

        private static Map<ShareClass, Long> byClass(List<Holding> all) {
            Map<ShareClass, Long> held = new EnumMap<>(ShareClass.class);
            all.forEach(each -> held.merge(ShareClass.of(each.shareClass()).orElseThrow(), each.hundredths(), Long::sum));
            return held;
        }
    }
}
