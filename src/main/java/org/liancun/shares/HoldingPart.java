package org.liancun.shares;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.ledger.Staging;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.liancun.shares.Ground.Party;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.springframework.stereotype.Component;

/**
 * Members' income-right shares of their village collective in a data package, as they were fixed when the collective's
 * operating property was quantified (Rural Collective Economic Organisation Law 2024, art. 40).
 */
@Component
class HoldingPart implements PackagePart {
    static final String KIND = "shareholding";
    static final PackageFile FILE = PackageFile.of("shareholdings.csv",
            Column.code("organisation", 12).key().required(), Column.text("household_code").key().required(),
            Column.choice("class", ShareClass.MEMBER.code()).key().required(),
            Column.decimal("shares", Unit.SHARE.scale()).required(), Column.date("date").key().required(),
            Column.text("document"));

    private final GroundTables grounds;
    private final HoldingTables tables;
    private final Staging staging;
    private final Ledger ledger;
    private final Messages messages;

    HoldingPart(GroundTables grounds, HoldingTables tables, Staging staging, Ledger ledger,
            Messages messages) {
        this.grounds = grounds;
        this.tables = tables;
        this.staging = staging;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        Set<String> parties = new HashSet<>();
        Set<String> documents = new HashSet<>();
        for (Row row : data.rows(FILE.name())) {
            parties.add(row.text("household_code"));
            documents.add(row.text("document"));
        }
        if (parties.isEmpty()) {
            return;
        }
        RowRefusals refusals = RowRefusals.of(context, FILE);
        Map<Long, Entry> fresh = assess(data, refusals, grounds.gather(new Ground.Cited(parties, documents, Set.of())));
        if (!context.refusedAny() && !fresh.isEmpty()) {
            context.progress().at("shareholdings", 0, fresh.size());
            refusals.post(() -> ledger.postBatch(staging.stage(fresh.entrySet().stream()
                    .map(each -> new Staging.Sourced(each.getValue(), String.valueOf(each.getKey()))))));
        }
    }

    /** What is new, by line. */
    private Map<Long, Entry> assess(PackageData data, RowRefusals refusals, Ground ground) {
        Map<UUID, Long> standing = tables.standing();
        Map<Long, Entry> fresh = new LinkedHashMap<>();
        for (Row row : data.rows(FILE.name())) {
            try {
                Entry entry = entry(row, ground);
                Long stands = standing.get(entry.id());
                if (stands == null) {
                    fresh.put(row.line(), entry);
                } else if (stands != row.longValue("shares")) {
                    throw new Refused(SharesRefusal.HOLDING_STANDS, row.text("shares"),
                            new Quantity(stands, Unit.SHARE).number());
                }
            } catch (Refused refused) {
                refusals.refuse(row, refused);
            }
        }
        return fresh;
    }

    private Entry entry(Row row, Ground ground) {
        String organisation = row.text("organisation");
        LocalDate day = Objects.requireNonNull(row.date("date"));
        Party household = household(row, ground);
        if (row.longValue("shares") <= 0) {
            throw new Refused(SharesRefusal.NO_SHARES, row.text("shares"));
        }
        if (row.has("document") && !ground.documents().containsKey(row.text("document"))) {
            throw new Refused(SharesRefusal.UNKNOWN_DOCUMENT, row.text("document"));
        }
        UUID book = ground.memorandumBook(organisation)
                .orElseThrow(() -> new Refused(SharesRefusal.NO_BOOK, day, organisation + "-M"));
        Quantity shares = new Quantity(row.longValue("shares"), Unit.SHARE);
        return Entry.draft(StableId.of(day, KIND, organisation, row.text("household_code"), row.text("class")), book,
                        day, KIND)
                .document(ground.documents().get(row.text("document")))
                .memo(memo(shares))
                .add(Posting.debit(ContributionDeal.SHARES_ISSUED, shares, 1))
                .add(Posting.credit(ShareClass.MEMBER.account(), shares, 1).party(household.id()))
                .done();
    }

    private String memo(Quantity shares) {
        return messages.in(Language.ZH_HANS).t("shares.memo.member", shares.number());
    }

    private static Party household(Row row, Ground ground) {
        Party collective = ground.parties().get(row.text("organisation"));
        if (collective == null || collective.household()) {
            throw new Refused(SharesRefusal.UNKNOWN_ORGANISATION, row.text("organisation"));
        }
        Party household = ground.parties().get(row.text("household_code"));
        if (household == null || !household.household()) {
            throw new Refused(SharesRefusal.UNKNOWN_HOUSEHOLD, row.text("household_code"));
        }
        if (!household.village().equals(collective.village())) {
            throw new Refused(SharesRefusal.FOREIGN_HOUSEHOLD, row.text("household_code"), collective.village());
        }
        return household;
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> tables.export(sink.year() == null ? null : sink.year().value()).forEach(each ->
                rows.row(each.organisation(), each.household(), ShareClass.MEMBER.code(), each.shares(), each.day(),
                        each.document())));
    }
}
