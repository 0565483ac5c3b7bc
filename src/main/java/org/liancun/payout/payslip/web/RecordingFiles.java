package org.liancun.payout.payslip.web;

import java.nio.file.Path;
import java.time.Duration;
import org.liancun.payout.payslip.Recordings;
import org.liancun.shell.Language;
import org.liancun.shell.NotFound;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Recorded phrases and numerals, the same for everybody. */
@Controller
class RecordingFiles {
    private final Recordings recordings;

    RecordingFiles(Recordings recordings) {
        this.recordings = recordings;
    }

    @GetMapping("/recordings/{language}/{name}")
    ResponseEntity<Resource> one(@PathVariable String language, @PathVariable String name) {
        Language asked = SlipView.LANGUAGES.stream().filter(each -> each.tag().equals(language)).findFirst()
                .orElseThrow(() -> new NotFound(language));
        Path file = recordings.file(asked, name).orElseThrow(() -> new NotFound(name));
        return ResponseEntity.ok().contentType(type(file.toString()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic()).body(new FileSystemResource(file));
    }

    private static MediaType type(String file) {
        String kind = file.endsWith(".ogg") ? "ogg" : file.endsWith(".mp3") ? "mpeg" : "mp4";
        return MediaType.parseMediaType("audio/" + kind);
    }
}
