package org.liancun.accounting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.registry.Households;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.liancun.registry.RegistryRefusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is typed on a voucher by its number or code: papers and parties. */
@Component
public class VoucherPapers {
    private static final Pattern OWN_HOUSEHOLD = Pattern.compile("\\d{1,4}");
    private final Documents documents;
    private final Organisations organisations;
    private final Households households;

    VoucherPapers(Documents documents, Organisations organisations, Households households) {
        this.documents = documents;
        this.organisations = organisations;
        this.households = households;
    }

    /**
     * Id of the organisation or household that is meant, if it is in sight.
     *
     * @param typed its code; of a household of the book's own village its number is enough, such as 7
     */
    @Transactional(readOnly = true)
    public Optional<UUID> party(Book book, String typed) {
        String code = OWN_HOUSEHOLD.matcher(typed).matches()
                ? "%s-%04d".formatted(book.placeCode(), Integer.parseInt(typed)) : typed;
        return organisations.byCode(code).map(Organisation::id)
                .or(() -> households.byCode(code).map(household -> household.id()));
    }

    /** Id of the registered document with that number, if it is in sight. */
    @Transactional(readOnly = true)
    public Optional<UUID> document(String number) {
        return documents.byNumber(number).map(Document::id);
    }

    /**
     * Registers the file of a voucher that is not booked yet.
     *
     * @param on its day; null where that cannot be read yet
     * @return number of the document
     */
    @Transactional
    public String keep(Book book, UUID voucher, @Nullable LocalDate on, VoucherDesk.Attachment attachment) {
        String number = number(book, voucher, attachment);
        store(new Document(Ids.next(), number, "receipt", attachment.title(), on, null, attachment.fileName(),
                book.placeCode(), book.organisationCode(), false), attachment);
        return number;
    }

    UUID store(NewVoucher voucher, Book book, VoucherDesk.Attachment attachment) {
        return store(new Document(voucher.id(), number(book, voucher.id(), attachment), "receipt", attachment.title(),
                voucher.date(), null, attachment.fileName(), book.placeCode(), book.organisationCode(), false),
                attachment);
    }

    private UUID store(Document document, VoucherDesk.Attachment attachment) {
        if (attachment.content().length == 0) {
            // A scan that failed halfway: without this the voucher would stand without the paper that was chosen for it.
            throw new Refused(RegistryRefusal.FILE_TYPE, attachment.fileName());
        }
        return documents.store(document, attachment.content());
    }

    private static String number(Book book, UUID voucher, VoucherDesk.Attachment attachment) {
        return attachment.number().isBlank() ? book.code() + "-" + voucher : attachment.number().strip();
    }
}
