package org.liancun.accounting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a new voucher begins with by its {@code from}: a kind and a key, such as {@code copy:0198…}. */
@Component
public class VoucherSources {
    private final Map<String, VoucherSource> byKind;

    VoucherSources(List<VoucherSource> sources) {
        byKind = sources.stream().collect(Collectors.toUnmodifiableMap(VoucherSource::kind, Function.identity()));
    }

    /** Empty where nothing is named, or what is named cannot be seen. */
    @Transactional(readOnly = true)
    public Optional<VoucherStart> start(Book book, String from) {
        return Optional.ofNullable(byKind.get(kind(from))).flatMap(source -> source.start(book, key(from)));
    }

    void booked(String from, Vouchers.Booked booked) {
        VoucherSource source = byKind.get(kind(from));
        if (source != null) {
            source.booked(key(from), booked);
        }
    }

    private static String kind(String from) {
        return from.substring(0, Math.max(0, from.indexOf(':')));
    }

    private static String key(String from) {
        return from.substring(from.indexOf(':') + 1);
    }
}
