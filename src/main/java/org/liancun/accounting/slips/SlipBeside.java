package org.liancun.accounting.slips;

import java.util.Optional;
import java.util.UUID;
import org.liancun.accounting.EntryBeside;
import org.springframework.stereotype.Component;

/** The slip that a voucher comes from, with its photographs, beside the voucher. */
@Component
class SlipBeside implements EntryBeside {
    private final SlipRecords records;

    SlipBeside(SlipRecords records) {
        this.records = records;
    }

    @Override
    public Optional<Beside> of(UUID entry) {
        return records.ofEntry(entry).map(detail -> {
            String href = "/slips/" + detail.slip().id();
            return new Beside("slips.beside", detail.slip().head().number() + " " + detail.content().purpose(), href,
                    detail.papers().stream().map(paper -> new Paper(paper.fileName(), href + "/papers/" + paper.no(),
                            paper.image())).toList());
        });
    }
}
