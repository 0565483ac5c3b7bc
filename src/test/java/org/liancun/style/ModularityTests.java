package org.liancun.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liancun.Application;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands: modules use only what they declare, through front doors, and arrows point down. */
class ModularityTests {
    /** From the ground up; a module may use those before it. */
    private static final List<String> FLOORS = List.of("kernel", "formation", "home", "access", "shell", "registry",
            "ledger", "alliance", "decisions", "shares", "accounting", "payout", "insight", "demo", "bench", "cli");

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void everyModuleHasItsFloor() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString())).isSubsetOf(FLOORS);
    }

    @Test
    void arrowsPointDown() {
        Map<String, List<String>> up = modules.stream().collect(Collectors.toMap(
                module -> module.getIdentifier().toString(), this::usesAbove));
        up.values().removeIf(List::isEmpty);

        assertThat(up).as("modules that use one above them").isEmpty();
    }

    private List<String> usesAbove(ApplicationModule module) {
        int floor = FLOORS.indexOf(module.getIdentifier().toString());
        return module.getDirectDependencies(modules).uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .filter(used -> FLOORS.indexOf(used) > floor)
                .distinct()
                .toList();
    }
}
