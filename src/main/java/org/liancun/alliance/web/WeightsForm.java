package org.liancun.alliance.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Readiness;
import org.liancun.alliance.ReadinessWeights;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/** Weights as they are typed in. */
public record WeightsForm(@Nullable Integer transport, @Nullable Integer industry, @Nullable Integer support,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, @Nullable String document,
        @Nullable MultipartFile file) {
    static WeightsForm of(ReadinessWeights weights, LocalDate today) {
        return new WeightsForm(weights.transport(), weights.industry(), weights.support(), today, "", null);
    }

    Readiness.NewWeights weights() {
        return new Readiness.NewWeights(part(transport), part(industry), part(support), from,
                new StagePaperForm(document, file).paper());
    }

    private static int part(@Nullable Integer given) {
        return given == null ? 0 : given;
    }
}
