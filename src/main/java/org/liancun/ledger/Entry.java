package org.liancun.ledger;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A balanced movement in one book, as it is handed to the ledger.
 *
 * @param id made by whoever posts (UUIDv7); posting it again with the same content changes nothing, with other content
 *     it is refused
 * @param effectiveOn the day on which it counts; its month must be open
 * @param kind what it is, such as {@code voucher}, {@code contribution}, {@code closing}
 * @param number what people see on paper; unique in its book
 * @param document the registered document behind it
 * @param memo the summary; never a person's name
 * @param deal what crosses books shares one deal; null within one book
 * @param reverses the entry that this one takes back
 */
public record Entry(
        UUID id,
        UUID book,
        LocalDate effectiveOn,
        String kind,
        @Nullable String number,
        @Nullable UUID document,
        String memo,
        @Nullable UUID deal,
        @Nullable UUID reverses,
        List<Posting> postings) {

    public Entry {
        // The seal hashes texts as they stand, so one form is let in.
        memo = Normalizer.normalize(memo, Normalizer.Form.NFC);
        number = number == null ? null : Normalizer.normalize(number, Normalizer.Form.NFC);
        postings = List.copyOf(postings);
    }

    /** An entry within one book, to which postings are added one by one. */
    public static Draft draft(UUID id, UUID book, LocalDate effectiveOn, String kind) {
        return new Draft(id, book, effectiveOn, kind);
    }

    /** An entry being written. */
    public static final class Draft {
        private final UUID id;
        private final UUID book;
        private final LocalDate effectiveOn;
        private final String kind;
        private @Nullable String number;
        private @Nullable UUID document;
        private String memo = "";
        private @Nullable UUID deal;
        private final List<Posting> postings = new ArrayList<>();

        private Draft(UUID id, UUID book, LocalDate effectiveOn, String kind) {
            this.id = id;
            this.book = book;
            this.effectiveOn = effectiveOn;
            this.kind = kind;
        }

        public Draft number(@Nullable String value) {
            number = value;
            return this;
        }

        public Draft document(@Nullable UUID value) {
            document = value;
            return this;
        }

        public Draft memo(String value) {
            memo = value;
            return this;
        }

        public Draft deal(@Nullable UUID value) {
            deal = value;
            return this;
        }

        public Draft add(Posting posting) {
            postings.add(posting);
            return this;
        }

        public Entry done() {
            return new Entry(id, book, effectiveOn, kind, number, document, memo, deal, null, postings);
        }
    }
}
