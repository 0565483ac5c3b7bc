package org.liancun.decisions.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.PaperFile;
import org.springframework.web.multipart.MultipartFile;

/** Reads the paper that came with a form. */
final class Uploads {
    private Uploads() {}

    static PaperFile paper(String number, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return new PaperFile(number, "", new byte[0]);
        }
        try {
            return new PaperFile(number, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the paper cannot be read", e);
        }
    }
}
