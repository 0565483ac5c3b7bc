package org.liancun.accounting.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.accounting.EntryBeside;
import org.liancun.accounting.Voucher;
import org.liancun.accounting.Vouchers;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads an entry with what stands beside it, and leaves a line in the trail where households are shown. */
@Component
class EntryReading {
    private final Vouchers vouchers;
    private final List<EntryBeside> beside;
    private final Audit audit;

    EntryReading(Vouchers vouchers, List<EntryBeside> beside, Audit audit) {
        this.vouchers = vouchers;
        this.beside = List.copyOf(beside);
        this.audit = audit;
    }

    Voucher find(UUID id) {
        Voucher voucher = vouchers.find(id).orElseThrow(() -> new NotFound(id.toString()));
        if (voucher.lines().stream().anyMatch(line -> line.party().isHousehold())) {
            audit.read("accounting.household", voucher.book(), "entry " + id);
        }
        return voucher;
    }

    List<EntryBeside.Beside> beside(UUID id) {
        return beside.stream().map(each -> each.of(id)).flatMap(Optional::stream).toList();
    }
}
