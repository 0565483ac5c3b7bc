package org.liancun.alliance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.ScenarioCount;

/** The cost over the number of alliances as a picture 640 units wide, for the table that stands beside it. */
public record CountChart(List<ScenarioCount> counts, List<Spot> spots, List<Bound> bounds, String course, int best) {
    static final int WIDTH = 640;
    static final int HEIGHT = 240;
    private static final int LEFT = 20;
    private static final int TOP = 16;
    private static final int BOTTOM = 30;

    /** A plan of so many alliances. */
    public record Spot(int x, int y, int alliances, long cost) {}

    /** How low a plan of so many could go. */
    public record Bound(int x, int top, int bottom) {}

    static @Nullable CountChart of(List<ScenarioCount> counts) {
        List<ScenarioCount> planned = counts.stream().filter(each -> each.costMillionths() != null).toList();
        if (counts.isEmpty()) {
            return null;
        }
        long most = planned.stream().mapToLong(ScenarioCount::costMillionths).max().orElse(1);
        long least = planned.stream()
                .mapToLong(each -> each.boundMillionths() == null ? each.costMillionths() : each.boundMillionths())
                .min().orElse(0);
        int first = counts.getFirst().alliances();
        int last = counts.getLast().alliances();
        Scale scale = new Scale(first, Math.max(first + 1, last), least, Math.max(least + 1, most));
        List<Spot> spots = planned.stream().map(each -> new Spot(scale.x(each.alliances()),
                scale.y(each.costMillionths()), each.alliances(), each.costMillionths())).toList();
        List<Bound> bounds = planned.stream().filter(each -> each.boundMillionths() != null)
                .map(each -> new Bound(scale.x(each.alliances()), scale.y(each.costMillionths()),
                        scale.y(each.boundMillionths()))).toList();
        StringBuilder course = new StringBuilder();
        spots.forEach(spot -> course.append(course.isEmpty() ? 'M' : 'L').append(spot.x()).append(' ').append(spot.y()));
        int best = planned.stream().min(java.util.Comparator.comparingLong(ScenarioCount::costMillionths))
                .map(ScenarioCount::alliances).orElse(0);
        return new CountChart(counts, spots, bounds, course.toString(), best);
    }

    private record Scale(int first, int last, long least, long most) {
        int x(int count) {
            return LEFT + (WIDTH - 2 * LEFT) * (count - first) / (last - first);
        }

        int y(long cost) {
            return (int) (HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (cost - least) / (most - least));
        }
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }
}
