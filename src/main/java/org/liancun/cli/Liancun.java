package org.liancun.cli;

/** The program: {@code ./liancun} calls it with the words that follow. */
public final class Liancun {
    private Liancun() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(LiancunCommand.run(arguments));
    }
}
