package org.liancun.decisions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be written.
 *
 * @param id made when the form is first shown, so that sending it twice writes it once
 * @param organisation its code
 * @param document registered paper that everybody may read once it is published; null where the text says all
 * @param period the days that it tells of; null where it is about none
 */
public record NewNotice(UUID id, String organisation, Subject subject, Topic topic, Texts texts,
        @Nullable UUID document, @Nullable Period period, boolean synthetic) {

    /** Title and text; the Tibetan ones may be empty, and so may the texts where there is a paper. */
    public record Texts(String titleZh, String titleEn, String titleBo, String textZh, String textEn) {
        public static Texts of(String titleZh, String titleEn, String textZh, String textEn) {
            return new Texts(titleZh, titleEn, "", textZh, textEn);
        }
    }

    NewNotice withDocument(@Nullable UUID paper) {
        return new NewNotice(id, organisation, subject, topic, texts, paper, period, synthetic);
    }
}
