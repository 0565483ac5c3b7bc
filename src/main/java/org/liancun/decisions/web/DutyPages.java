package org.liancun.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Board;
import org.liancun.decisions.Duties;
import org.liancun.decisions.Duty;
import org.liancun.shell.Listed;
import org.liancun.shell.Listing;
import org.liancun.shell.Page;
import org.liancun.shell.TableFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What must be public, and whether it is; for everybody to see. */
@Controller
class DutyPages {
    private static final Listed.Columns<Duty> COLUMNS = new Listed.Columns<>(
            duty -> duty.place().organisation() + "~" + duty.topic().code(),
            duty -> List.of(duty.place().organisation(), duty.place().nameZh(), duty.place().nameEn()),
            Map.of("organisation", Comparator.comparing(duty -> duty.place().organisation()),
                    "state", Comparator.comparing(duty -> -duty.state().ordinal())));
    private final Duties duties;
    private final BoardPlaces places;
    private final Board board;

    DutyPages(Duties duties, BoardPlaces places, Board board) {
        this.duties = duties;
        this.places = places;
        this.board = board;
    }

    @GetMapping("/board/duties")
    Page duties(Listing asked, HttpServletRequest request, HttpServletResponse response) {
        Reader.of(request).cache(response);
        PlaceChoice choice = places.choice(asked.kept().getOrDefault("place", ""));
        return new Page("decisions/duties.jte", new DutiesPage(choice, list(asked, choice), board.today()));
    }

    @GetMapping(path = "/board/duties", params = "format")
    TableFile file(Listing asked) {
        PlaceChoice choice = places.choice(asked.kept().getOrDefault("place", ""));
        return new TableFile("duties", List.of("organisation", "name", "topic", "from", "until", "state", "day", "notice",
                "source"), list(asked, choice).found().stream().map(DutyPages::cells).toList());
    }

    private Listed<Duty> list(Listing asked, PlaceChoice choice) {
        return Listed.of(duties.at(choice.code()), asked, COLUMNS);
    }

    private static List<@Nullable Object> cells(Duty duty) {
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(cells, duty.place().organisation(), duty.place().nameZh(), duty.topic().code(),
                duty.period() == null ? null : duty.period().from(), duty.period() == null ? null : duty.period().until(),
                duty.state().code(), duty.day(), duty.notice() == null ? "" : duty.notice().toString(),
                duty.rule() == null ? "" : duty.rule().source().cited());
        return cells;
    }
}
