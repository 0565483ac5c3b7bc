package org.liancun.demo;

import org.liancun.insight.Releases;
import org.liancun.kernel.FiscalYear;
import org.springframework.stereotype.Component;

/** What everybody may read of the demo: the figures of a year, and the board. */
@Component
class DemoPublic {
    private final Releases releases;
    private final DemoBoard board;

    DemoPublic(Releases releases, DemoBoard board) {
        this.releases = releases;
        this.board = board;
    }

    /** @param village whose people the demo's users are */
    void publish(FiscalYear year, String village) {
        releases.release(year);
        board.fill(year, village);
    }
}
