package org.liancun.accounting.web;

import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.accounting.Voucher;
import org.liancun.accounting.Vouchers;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads an entry; that households are read is kept in the trail. */
@Component
class EntryReading {
    private final Vouchers vouchers;
    private final Audit audit;

    EntryReading(Vouchers vouchers, Audit audit) {
        this.vouchers = vouchers;
        this.audit = audit;
    }

    Voucher find(UUID id) {
        Voucher voucher = vouchers.find(id).orElseThrow(() -> new NotFound(id.toString()));
        if (voucher.lines().stream().anyMatch(line -> line.party().isHousehold())) {
            audit.read("accounting.household", voucher.book(), "entry " + id);
        }
        return voucher;
    }
}
