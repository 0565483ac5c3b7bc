package org.liancun.alliance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.alliance.Alliance;
import org.liancun.alliance.ReadinessGround;
import org.liancun.alliance.ReadinessWeights;
import org.liancun.alliance.Stage;
import org.liancun.alliance.StageChange;
import org.liancun.alliance.StagePapers.Cited;
import org.liancun.alliance.StageRecord;
import org.liancun.alliance.Survey;
import org.liancun.alliance.TownshipReadiness;
import org.liancun.registry.Place;
import org.liancun.shell.Words;

/**
 * One township: how far it is, how it got there, its alliances, and what its readiness is made of.
 *
 * @param now the row in force on the day; null before the township was named
 * @param history every change by the day, newest first
 * @param surveys by the day, newest first
 * @param may what the reader may do here
 */
public record TownshipPage(Place township, @Nullable StageChange now, List<History> history,
        List<AllianceLine> alliances, TownshipReadiness readiness, List<Survey> surveys, ReadinessWeights weights,
        Map<UUID, Cited> documents, LocalDate day, May may) {

    /** A row and the day on which it was followed by the next; null while it holds. */
    public record History(StageChange change, @Nullable LocalDate toOn) {}

    /** An alliance with its stage; null while its township has none. */
    public record AllianceLine(Alliance alliance, StageRecord.@Nullable Of stage) {}

    /**
     * What the reader may do.
     *
     * @param decide whether the reader works for the county
     * @param form what stands in the form
     * @param refused what a rule said to the last try; null for none
     */
    public record May(boolean decide, StageForm form, @Nullable String refused) {}

    public List<Stage> stages() {
        return List.of(Stage.values());
    }

    public Optional<Cited> document(UUID id) {
        return Optional.ofNullable(documents.get(id));
    }

    public String href(Cited document) {
        return Addresses.document(document.id());
    }

    /** Name of the alliance of a row; its code where it no longer stands. */
    public String name(StageChange change, boolean chinese) {
        return alliances.stream().map(AllianceLine::alliance).filter(each -> each.code().equals(change.alliance()))
                .map(each -> chinese || each.nameEn().isBlank() ? each.nameZh() : each.nameEn())
                .findFirst().orElse(change.code());
    }

    /** What a village lives from, as its profile says it; an industry without a word of ours keeps its own. */
    public String industries(ReadinessGround.Profile profile, Words words) {
        return Stream.of(profile.industries().split(";")).filter(part -> !part.isEmpty()).map(part -> {
            String industry = part.substring(0, part.indexOf(':'));
            String key = "stages.industry.of." + industry;
            return (words.has(key) ? words.t(key) : industry) + " " + part.substring(part.indexOf(':') + 1);
        }).collect(Collectors.joining(words.t("stages.industry.between")));
    }

    public String board() {
        return "/stages?on=" + day;
    }

    /** @param list history or villages */
    public String file(String list, String format) {
        return "/stages/" + township.code() + "?list=" + list + "&format=" + format + "&on=" + day;
    }
}
