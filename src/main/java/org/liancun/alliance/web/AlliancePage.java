package org.liancun.alliance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.alliance.Alliance;
import org.liancun.alliance.AllianceOverview.Line;
import org.liancun.alliance.AllianceOverview.Member;
import org.liancun.alliance.AllianceOverview.NamedPair;
import org.liancun.alliance.PooledMeans.Pooled;
import org.liancun.alliance.StageRecord;
import org.liancun.registry.Document;
import org.liancun.registry.Organisation;

/**
 * One alliance.
 *
 * @param members those on the day first, those that left by then after them
 * @param pairs on the day
 * @param document the plan or resolution that adopted it; null where there is none or it is out of sight
 * @param stage of the rollout; null before the township was named
 */
public record AlliancePage(Line line, List<Member> members, List<NamedPair> pairs, Organisation vehicle,
        @Nullable Document document, StageRecord.@Nullable Of stage, LocalDate day) {

    public Alliance alliance() {
        return line.alliance();
    }

    public List<Pooled> pooled() {
        return List.copyOf(line.pooled().values());
    }

    public String href(Pooled pooled) {
        return Addresses.entries(pooled.book(), pooled.means().account(), day);
    }

    public String statutoryBook() {
        return Addresses.book(alliance().vehicleCode());
    }

    public String memorandumBook() {
        return Addresses.book(alliance().vehicleCode() + "-M");
    }

    public String register() {
        return Addresses.register(alliance().vehicleCode(), day);
    }

    public String contributions() {
        return Addresses.contributions(alliance().code());
    }

    public String payouts() {
        return Addresses.payouts(alliance().vehicleCode());
    }

    public Optional<Document> paper() {
        return Optional.ofNullable(document);
    }

    public String href(Document paper) {
        return Addresses.document(paper.id());
    }

    /** Whether the village is in the alliance on the day. */
    public boolean now(Member member) {
        return !day.isBefore(member.fromOn()) && (member.toOn() == null || day.isBefore(member.toOn()));
    }
}
