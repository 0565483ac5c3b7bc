package org.liancun.alliance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.alliance.ReadinessWeights;
import org.liancun.alliance.Stage;
import org.liancun.alliance.StageChange;
import org.liancun.alliance.StagePapers.Cited;
import org.liancun.alliance.TownshipReadiness;
import org.liancun.registry.Place;

/**
 * The board: townships by stage, and their readiness side by side. By code, always: it is no ranking.
 *
 * @param day the last one that counts
 * @param weights those in force on the day
 * @param decided all that were ever decided, newest first
 * @param documents those that the reader may see
 * @param mayDecide whether the reader works for the county
 * @param form what stands in the form of weights
 * @param refused what a rule said to the last try; null for none
 */
public record StagesPage(List<Line> lines, LocalDate day, ReadinessWeights weights, List<ReadinessWeights> decided,
        Map<UUID, Cited> documents, boolean mayDecide, WeightsForm form, @Nullable String refused) {

    /**
     * A township.
     *
     * @param change the row in force; null before the township was named
     * @param alliances how many stand in it
     * @param lagging how many of them are behind it
     */
    public record Line(Place township, @Nullable StageChange change, int alliances, int lagging,
            TownshipReadiness readiness) {
        @Nullable Stage stage() {
            return change == null ? null : change.stage();
        }
    }

    public List<Stage> stages() {
        return List.of(Stage.values());
    }

    /** By code. */
    public List<Line> at(@Nullable Stage stage) {
        return lines.stream().filter(line -> line.stage() == stage).toList();
    }

    public Optional<Cited> document(UUID id) {
        return Optional.ofNullable(documents.get(id));
    }

    public Optional<Cited> document(ReadinessWeights each) {
        return document(Objects.requireNonNull(each.document()));
    }

    public String href(Cited document) {
        return Addresses.document(document.id());
    }

    /** The township's own page on the same day. */
    public String href(Line line) {
        return "/stages/" + line.township().code() + "?on=" + day;
    }

    public String file(String format) {
        return "/stages?format=" + format + "&on=" + day;
    }
}
