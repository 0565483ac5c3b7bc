package org.liancun.accounting;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.registry.Households;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.liancun.registry.RegistryRefusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books a voucher together with the paper behind it, and finds what is typed on a voucher: papers and parties. */
@Component
public class VoucherDesk {
    private final Vouchers vouchers;
    private final Documents documents;
    private final Organisations organisations;
    private final Households households;
    private final Books books;

    VoucherDesk(Vouchers vouchers, Documents documents, Organisations organisations, Households households, Books books) {
        this.vouchers = vouchers;
        this.documents = documents;
        this.organisations = organisations;
        this.households = households;
        this.books = books;
    }

    /**
     * A file handed in with a voucher.
     *
     * @param number of the document; empty for one made of book and entry
     */
    public record Attachment(String number, String title, String fileName, byte[] content) {}

    /** Books the voucher and registers the file behind it, both or neither. */
    @Transactional
    public Vouchers.Booked book(NewVoucher voucher, @Nullable Attachment attachment) {
        return vouchers.enter(attachment == null ? voucher : voucher.citing(store(voucher, attachment)));
    }

    /** Id of the organisation or household with that code, if it is in sight. */
    @Transactional(readOnly = true)
    public Optional<UUID> party(String code) {
        return organisations.byCode(code).map(Organisation::id)
                .or(() -> households.byCode(code).map(household -> household.id()));
    }

    /** Id of the registered document with that number, if it is in sight. */
    @Transactional(readOnly = true)
    public Optional<UUID> document(String number) {
        return documents.byNumber(number).map(Document::id);
    }

    private UUID store(NewVoucher voucher, Attachment attachment) {
        if (attachment.content().length == 0) {
            // A scan that failed halfway: without this the voucher would stand without the paper that was chosen for it.
            throw new Refused(RegistryRefusal.FILE_TYPE, attachment.fileName());
        }
        Book book = books.get(voucher.book());
        String number = attachment.number().isBlank() ? book.code() + "-" + voucher.id() : attachment.number().strip();
        return documents.store(new Document(voucher.id(), number, "receipt", attachment.title(), voucher.date(), null,
                attachment.fileName(), book.placeCode(), book.organisationCode(), false), attachment.content());
    }
}
