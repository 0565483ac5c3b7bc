package org.liancun.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liancun.access.Audit;
import org.liancun.formation.PlannedAlliance;
import org.liancun.kernel.Ids;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.liancun.registry.Place;
import org.liancun.registry.Places;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an adoption brings into the registry: its document, and the vehicles of alliances that begin. */
@Component
class Founding {
    private final Documents documents;
    private final Organisations organisations;
    private final Places places;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Founding(Documents documents, Organisations organisations, Places places, Audit audit,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.organisations = organisations;
        this.places = places;
        this.audit = audit;
        this.events = events;
    }

    /** The resolution: the registered one of that number, or a new one. */
    UUID document(Scenario scenario, AdoptionPaper paper) {
        String number = paper.number().strip();
        return documents.byNumber(number).map(Document::id).orElseGet(() -> documents.store(new Document(Ids.next(),
                number, "resolution", title(scenario, paper), paper.resolvedOn(), null, paper.fileName(),
                scenario.task().place(), "", scenario.synthetic()), paper.file()));
    }

    private String title(Scenario scenario, AdoptionPaper paper) {
        String place = places.byCode(scenario.task().place()).map(Place::nameZh).orElse("");
        return paper.title().isBlank() ? place + "联村方案决议（" + scenario.task().name() + "）" : paper.title().strip();
    }

    /** The alliances that begin, each with its vehicle: until it is registered as a company, a joint operation. */
    List<Alliance> found(Scenario scenario, Succession succession, Adoption adoption) {
        Map<String, Place> townships = places.townships().stream()
                .collect(Collectors.toMap(Place::code, Function.identity()));
        List<Organisation> vehicles = new ArrayList<>();
        succession.founded().forEach((code, planned) -> {
            Place township = Objects.requireNonNull(townships.get(planned.township()));
            String english = nameEn(township, code);
            vehicles.add(new Organisation(Ids.next(), code + "V", "vehicle", "joint_operation",
                    nameZh(township, code) + "经营主体", english.isEmpty() ? "" : english + " vehicle", null,
                    planned.township(), null, adoption.effectiveOn(), null, scenario.synthetic()));
        });
        Map<String, UUID> ids = vehicles.isEmpty() ? Map.of() : organisations.createAll(vehicles);
        List<Alliance> founded = new ArrayList<>();
        succession.founded().forEach((code, planned) -> {
            Place township = Objects.requireNonNull(townships.get(planned.township()));
            founded.add(new Alliance(code, nameZh(township, code), nameEn(township, code), planned.township(),
                    number(code), Mode.ofCode(planned.mode().word()), lead(planned), ids.get(code + "V"), code + "V",
                    adoption.effectiveOn(), null, adoption.document(), scenario.synthetic()));
        });
        return founded;
    }

    /** Who leads by the plan; where nobody does, the village in the middle speaks for it. */
    static String lead(PlannedAlliance planned) {
        return planned.lead() == null ? planned.hub() : planned.lead();
    }

    /** A line in the trail, and the word to those who open books for what begins. */
    void tell(Adoption adoption, Succession succession) {
        audit.changed("alliance.adopted", adoption.scenario().toString(),
                "from " + adoption.effectiveOn() + " by " + adoption.number() + ": " + succession.continued().size()
                        + " go on, " + succession.founded().size() + " begin, " + succession.ended().size() + " end, "
                        + succession.joining().size() + " villages move");
        for (String code : succession.founded().keySet()) {
            UUID vehicle = organisations.byCode(code + "V").orElseThrow().id();
            events.publishEvent(new AllianceFounded(code, vehicle, code + "V", adoption.effectiveOn()));
        }
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(code.indexOf('-') + 1));
    }

    private static String nameZh(Place township, String code) {
        return AllianceNames.inChinese(township.nameZh(), number(code));
    }

    private static String nameEn(Place township, String code) {
        return AllianceNames.inEnglish(township.nameZh(), township.nameEn(), number(code));
    }
}
