package org.liancun.payout.payment.web;

import java.util.List;
import org.liancun.payout.payment.PaidFrom;
import org.liancun.payout.payment.PublicList;

/** The list for the village's wall. */
public record PublicListPage(PaidFrom from, List<PublicList.Line> lines) {
    /** Of all households, in fen. */
    public long sum() {
        return lines.stream().mapToLong(PublicList.Line::fen).sum();
    }
}
