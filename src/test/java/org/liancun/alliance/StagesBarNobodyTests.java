package org.liancun.alliance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No stage and no readiness bars anybody from shares or a payout: neither the code nor the SQL of these knows them. */
class StagesBarNobodyTests {
    private static final List<String> WITHOUT_STAGES = List.of("payout", "shares", "accounting", "ledger");
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.liancun");

    @Test
    void noCodeThatPaysKnowsStagesOrReadiness() {
        noClasses().that().resideInAnyPackage(WITHOUT_STAGES.stream().map(each -> "org.liancun." + each + "..")
                        .toArray(String[]::new))
                .should().dependOnClassesThat().haveNameMatching(
                        "org\\.liancun\\.alliance\\..*(Stage|Readiness|Survey|Weight).*")
                .because("a stage says where the county works next, not what anybody is owed")
                .check(CLASSES);
    }

    @Test
    void noSqlThatPaysReadsThem() throws IOException {
        for (String module : WITHOUT_STAGES) {
            for (String root : List.of("src/main/java/org/liancun", "src/main/resources/db/migration")) {
                try (Stream<Path> files = Files.walk(Path.of(root, module))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("alliance.stage",
                                "alliance.v_stage", "alliance.survey", "alliance.readiness");
                    }
                }
            }
        }
    }

    @Test
    void theRuleWouldFindOneThatDid() {
        assertThat(CLASSES.get("org.liancun.alliance.web.StagePages").getDirectDependenciesFromSelf())
                .anyMatch(each -> each.getTargetClass().getName()
                        .matches("org\\.liancun\\.alliance\\..*(Stage|Readiness|Survey|Weight).*"));
    }
}
