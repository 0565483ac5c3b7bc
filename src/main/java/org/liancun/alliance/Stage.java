package org.liancun.alliance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the rollout has come in a township: one that is mature is followed by the next. */
public enum Stage {
    /** Named to be prepared. */
    CANDIDATE("候选"),
    /** Its alliances try it out. */
    PILOT("试点"),
    /** What was tried works and is kept up. */
    MATURE("成熟"),
    /** Every village is in an alliance that works. */
    FULL("全覆盖");

    private final String nameZh;

    Stage(String nameZh) {
        this.nameZh = nameZh;
    }

    /** As it is stored and as it stands in data packages and keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage of a code; none for anything else. */
    public static Optional<Stage> find(String code) {
        return Stream.of(values()).filter(stage -> stage.code().equals(code)).findFirst();
    }

    /** As it is named to whoever reads either language: with the word that a package and the API take. */
    @Override
    public String toString() {
        return nameZh + " (" + code() + ")";
    }

    static String[] codes() {
        return Stream.of(values()).map(Stage::code).toArray(String[]::new);
    }

    /** How many stages lie between the two; negative where the other comes earlier. */
    int stepsTo(Stage other) {
        return other.ordinal() - ordinal();
    }

    boolean isBelow(Stage other) {
        return stepsTo(other) > 0;
    }
}
