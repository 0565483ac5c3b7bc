package org.liancun.accounting.slips;

import java.util.Optional;
import org.liancun.access.SignedIn;
import org.liancun.shell.Waiting;
import org.springframework.stereotype.Component;

/** How many slips wait for a reader. */
@Component
class SlipsWaiting implements Waiting {
    private final SlipList list;

    SlipsWaiting(SlipList list) {
        this.list = list;
    }

    @Override
    public Optional<Item> of(SignedIn user) {
        long count = list.counts(user.role()).stream().mapToLong(SlipList.Count::slips).sum();
        return count == 0 ? Optional.empty() : Optional.of(new Item("slips.waiting", count, "/slips"));
    }
}
