package org.liancun.cli;

import java.util.ArrayList;
import java.util.List;
import org.liancun.registry.Problem;
import org.liancun.shell.Words;

/** A problem of an import as one line: where it is, what is there, which rule it breaks, what to do. */
final class Problems {
    private Problems() {}

    static String line(Problem problem, Words words) {
        List<Object> values = new ArrayList<>();
        values.add(problem.value());
        values.addAll(problem.values());
        Object[] all = values.toArray();
        String place = problem.file() + (problem.line() > 0 ? ":" + problem.line() : "")
                + (problem.column().isEmpty() ? "" : " " + problem.column());
        return place + ": " + words.t(problem.rule(), all) + " " + words.t(problem.mend(), all);
    }
}
