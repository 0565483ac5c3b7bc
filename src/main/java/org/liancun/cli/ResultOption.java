package org.liancun.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** How a command tells its result: in words, or the same as JSON for another program. */
final class ResultOption {
    @Option(names = "--json", description = "prints the same result as JSON")
    boolean json;

    /** Prints the result; the words are made only where they are wanted. */
    void tell(Object result, Supplier<String> words) {
        System.out.println(json ? JsonMapper.builder().build().writeValueAsString(result) : words.get().stripTrailing());
    }
}
