package org.liancun.shares.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liancun.alliance.Addresses;
import org.liancun.registry.Organisation;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegister.Register;

/**
 * The share register of one organisation on a day.
 *
 * @param book code of the memorandum book in which the shares stand
 */
public record RegisterPage(Organisation organisation, String book, LocalDate day, Register register, Holders holders) {

    /**
     * A class of which shares are held.
     *
     * @param holders how many hands they are in
     */
    public record ClassLine(ShareClass shareClass, long hundredths, long holders, String href) {
        /** Of households a small number is not said, because it could point at one. */
        public boolean countable(boolean open) {
            return open || holders >= Holders.FEWEST;
        }
    }

    public List<ClassLine> classes() {
        List<ClassLine> lines = new ArrayList<>();
        for (ShareClass shareClass : ShareClass.values()) {
            long held = register.holdings().stream().filter(each -> Holders.classOf(each) == shareClass)
                    .mapToLong(each -> each.hundredths()).sum();
            long hands = register.holdings().stream().filter(each -> Holders.classOf(each) == shareClass).count();
            if (hands > 0) {
                lines.add(new ClassLine(shareClass, held, hands, entries(shareClass)));
            }
        }
        return lines;
    }

    /** Classes of which anything is held: the columns of the list. */
    public List<ShareClass> shown() {
        return classes().stream().map(ClassLine::shareClass).toList();
    }

    /** The length of a class's bar, of a hundred. */
    public long percent(ClassLine line) {
        return register.held() <= 0 ? 0 : Math.max(1, 100 * line.hundredths() / register.held());
    }

    public boolean collective() {
        return organisation.kind().equals("collective");
    }

    /** Whether every holder is in the reader's sight. */
    public boolean open() {
        return holders.withheld().households() == 0;
    }

    public String entries(ShareClass shareClass) {
        return Addresses.entries(book, shareClass.account(), day);
    }

    public String entries(Holders.Row row, ShareClass shareClass) {
        return entries(shareClass) + "&party=" + row.holder().id();
    }

    public String issuedEntries() {
        return Addresses.entries(book, "M301", day);
    }

    /** A collective that holds shares has a register of its own. */
    public String ownRegister(Holders.Row row) {
        return Addresses.register(row.holder().code(), day);
    }

    public boolean synthetic() {
        return organisation.synthetic();
    }

    List<String> head() {
        return Stream.concat(Stream.of("holder", "kind"),
                Stream.concat(shown().stream().map(each -> each.code() + "_shares"), Stream.of("total_shares")))
                .toList();
    }
}
