package org.liancun.decisions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liancun.decisions.Duties;
import org.liancun.decisions.Duty;
import org.liancun.decisions.Topic;
import org.springframework.stereotype.Component;

/** Counts of what must be public, for the head of the board. */
@Component
class BoardDuties {
    private final Duties duties;

    BoardDuties(Duties duties) {
        this.duties = duties;
    }

    List<DutyCount> counts(String place) {
        Map<Topic, List<Duty>> byTopic = duties.at(place).stream().filter(duty -> duty.rule() != null)
                .collect(Collectors.groupingBy(Duty::topic, TreeMap::new, Collectors.toList()));
        return byTopic.entrySet().stream().map(each -> {
            long[] of = Arrays.stream(Duty.State.values())
                    .mapToLong(state -> each.getValue().stream().filter(duty -> duty.state() == state).count()).toArray();
            return new DutyCount(each.getKey(), of[0], of[1], of[2], of[3]);
        }).toList();
    }
}
