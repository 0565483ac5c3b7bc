package org.liancun.alliance.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Stages;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/**
 * A change of stage as it is typed in.
 *
 * @param code of the township, or of one of its alliances
 * @param document number of the document
 * @param file of the document, where it is not registered yet
 */
public record StageForm(@Nullable String code, @Nullable String stage,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, @Nullable String document,
        @Nullable String reason, @Nullable MultipartFile file) {
    static StageForm empty(String township, String stage, LocalDate today) {
        return new StageForm(township, stage, today, "", "", null);
    }

    Stages.Move move() {
        return new Stages.Move(text(code), text(stage), from, new StagePaperForm(document, file).paper(), text(reason));
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
