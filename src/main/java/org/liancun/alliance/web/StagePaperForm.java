package org.liancun.alliance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.StagePaper;
import org.springframework.web.multipart.MultipartFile;

/** The document of a form: its number, and its file where it is not registered yet. */
record StagePaperForm(@Nullable String number, @Nullable MultipartFile file) {
    StagePaper paper() {
        String named = number == null ? "" : number;
        if (file == null || file.isEmpty()) {
            return StagePaper.registered(named);
        }
        try {
            String name = file.getOriginalFilename();
            return new StagePaper(named, name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the document cannot be read", e);
        }
    }
}
