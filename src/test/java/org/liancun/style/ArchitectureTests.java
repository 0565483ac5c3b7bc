package org.liancun.style;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Rules of the house, each with its reason. */
@AnalyzeClasses(packages = "org.liancun", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule stoneKnowsNoFramework = noClasses()
            .that().resideInAnyPackage("org.liancun.kernel..", "org.liancun.formation..", "org.liancun.ledger.seal..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..", "org.springframework.web..",
                    "org.springframework.stereotype..", "java.sql..", "javax.sql..")
            .because("value types and algorithms must be usable and testable without anything running");

    @ArchTest
    static final ArchRule rulesArePure = noClasses()
            .that().haveSimpleNameEndingWith("Rules")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..")
            .because("a rule is read like a statute and tested in milliseconds");

    @ArchTest
    static final ArchRule moneyIsNeverFloating = noFields()
            .that().areDeclaredInClassesThat().resideInAnyPackage("org.liancun.kernel..", "org.liancun.ledger..",
                    "org.liancun.shares..", "org.liancun.accounting..", "org.liancun.payout..")
            .should().haveRawType(double.class).orShould().haveRawType(float.class)
            .orShould().haveRawType(Double.class).orShould().haveRawType(java.math.BigDecimal.class)
            .because("money, shares and quantities are longs in the smallest part of their unit");

    @ArchTest
    static final ArchRule timeIsGiven = noClasses()
            .that().resideOutsideOfPackages("org.liancun.cli..", "org.liancun.bench..", "org.liancun.home..")
            .should().callMethod(LocalDate.class, "now").orShould().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
            .because("what depends on the clock of the machine cannot be tested; a Clock is injected");

    @ArchTest
    static final ArchRule controllersArePrivate = classes()
            .that().areAnnotatedWith(Controller.class).or().areAnnotatedWith(RestController.class)
            .should().notBePublic()
            .andShould().resideInAPackage("..web..")
            .because("a page is reached through its route, never from Java");

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors = noFields()
            .should().beAnnotatedWith(Autowired.class)
            .because("a class that hides what it needs cannot be built in a test");

    @ArchTest
    static final ArchRule tablesArePrivate = classes()
            .that().haveSimpleNameEndingWith("Tables")
            .should().notBePublic()
            .because("a module's tables are its own; others use its front door or its published views");

    @ArchTest
    static final ArchRule constantsAreFinal = fields()
            .that().areStatic().and().areDeclaredInClassesThat().resideInAPackage("org.liancun..")
            .should().beFinal()
            .because("a static that changes is a global that nobody finds");
}
