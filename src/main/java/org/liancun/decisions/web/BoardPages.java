package org.liancun.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Board;
import org.liancun.decisions.Notice;
import org.liancun.kernel.Ids;
import org.liancun.shell.Frames;
import org.liancun.shell.Listing;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public board: notices by day and place, each with its paper, and a feed of them. No login is asked for. */
@Controller
class BoardPages {
    private static final int MOST = 30;
    private final Board board;
    private final BoardPlaces places;
    private final BoardDuties duties;
    private final NoticeReading reading;
    private final Frames frames;

    BoardPages(Board board, BoardPlaces places, BoardDuties duties, NoticeReading reading, Frames frames) {
        this.board = board;
        this.places = places;
        this.duties = duties;
        this.reading = reading;
        this.frames = frames;
    }

    @GetMapping("/board")
    Page board(Listing asked, HttpServletRequest request, HttpServletResponse response) {
        Reader reader = Reader.of(request);
        reader.cache(response);
        PlaceChoice choice = places.choice(asked.kept().getOrDefault("place", ""));
        Board.Found found = board.find(new Board.Search(choice.code(), asked.find(), cursor(asked.after()), MOST));
        return new Page("decisions/board.jte", new BoardPage(new Listing(asked.path(),
                choice.code().isEmpty() ? Map.of() : Map.of("place", choice.code()), asked.find(), "", asked.after()),
                choice, found, board.today(), duties.counts(choice.code()), reader.writes()));
    }

    @GetMapping("/board/notices/{id}")
    Page notice(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        Reader reader = Reader.of(request);
        reader.cache(response);
        try {
            return new Page("decisions/notice.jte", reading.page(id, reader, null));
        } catch (NotFound missing) {
            Notice.Withdrawn withdrawn = board.takenOff(id).orElseThrow(() -> missing);
            return new Page("decisions/takenOff.jte", withdrawn, HttpStatus.GONE);
        }
    }

    /** The paper. It never runs as a page of ours, whatever it holds. */
    @GetMapping("/board/notices/{id}/paper")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        Board.Paper paper = board.paper(id).orElseThrow(() -> new NotFound(id.toString()));
        boolean shown = paper.mediaType().startsWith("image/") && !paper.mediaType().contains("svg")
                || paper.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(paper.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .body(paper.bytes());
    }

    /** The last notices for a feed reader, of a place where one is named. */
    @GetMapping("/board/feed.xml")
    ResponseEntity<byte[]> feed(Listing asked, HttpServletRequest request, HttpServletResponse response) {
        Reader.of(request).cache(response);
        PlaceChoice choice = places.choice(asked.kept().getOrDefault("place", ""));
        Board.Found found = board.find(new Board.Search(choice.code(), "", null, MOST));
        String base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        byte[] feed = new BoardFeed(frames.words(request), base, choice).of(found.rows());
        return ResponseEntity.ok().contentType(new MediaType("application", "rss+xml", StandardCharsets.UTF_8)).body(feed);
    }

    /** A day and an id with a tilde between them; null for the first page, and for what is none. */
    private static Board.@Nullable Cursor cursor(String text) {
        int end = text.indexOf('~');
        try {
            Optional<UUID> id = end < 0 ? Optional.empty() : Ids.read(text.substring(end + 1));
            return id.map(found -> new Board.Cursor(LocalDate.parse(text.substring(0, end)), found)).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
