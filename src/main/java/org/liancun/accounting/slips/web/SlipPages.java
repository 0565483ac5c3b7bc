package org.liancun.accounting.slips.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.slips.SlipList;
import org.liancun.accounting.slips.SlipRecords;
import org.liancun.registry.Documents;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.TableFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Slips to look at: the list with what waits for the reader first, one slip, and its papers. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class SlipPages {
    private static final int MOST = 50;
    private static final int MOST_IN_FILE = 20_000;
    private final SlipList list;
    private final SlipRecords records;
    private final SlipReading reading;
    private final Frames frames;

    SlipPages(SlipList list, SlipRecords records, SlipReading reading, Frames frames) {
        this.list = list;
        this.records = records;
        this.reading = reading;
        this.frames = frames;
    }

    @GetMapping("/slips")
    Page slips(SlipSearch asked, HttpServletRequest request) {
        Role role = SlipReading.user(request).role();
        List<SlipList.Row> waiting = list.waiting(role, asked.bookCode());
        return new Page("slips/slips.jte", new SlipsPage(role, asked, waiting, waiting.stream()
                .map(row -> list.days(row.since())).toList(), list.counts(role), list.find(asked.search(MOST))));
    }

    @GetMapping(path = "/slips", params = "format")
    TableFile slipsFile(SlipSearch asked, HttpServletRequest request) {
        return SlipFiles.of(list.find(asked.search(MOST_IN_FILE)).rows(), list, frames.words(request));
    }

    @GetMapping("/slips/{id}")
    Page slip(@PathVariable UUID id, @RequestParam(defaultValue = "") String filled,
            @RequestParam(defaultValue = "") String unread, HttpServletRequest request) {
        return new Page("slips/slip.jte", reading.page(id, SlipReading.user(request), null)
                .told(!filled.isEmpty(), !unread.isEmpty()));
    }

    /** A paper. It never runs as a page of ours, whatever it holds. */
    @GetMapping("/slips/{id}/papers/{no}")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable int no) {
        Documents.Content content = records.paper(id, no).orElseThrow(() -> new NotFound(id + "/" + no));
        boolean shown = content.mediaType().startsWith("image/")
                || content.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(content.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .body(content.bytes());
    }
}
