package org.liancun.shares.web;

import java.util.List;
import java.util.UUID;
import org.liancun.alliance.Addresses;
import org.liancun.shares.ReceiptNote;

/** One contribution: the sum step by step, the rule with its source, and the entries in the books. */
public record ReceiptPage(ContributionsPage.Line line, List<UUID> entries, List<ReceiptNote.Note> notes) {
    public String href(UUID entry) {
        return Addresses.entry(entry);
    }
}
