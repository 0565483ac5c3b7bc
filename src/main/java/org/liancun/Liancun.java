package org.liancun;

/** The program. */
public final class Liancun {
    private Liancun() {}

    public static void main(String[] args) {}
}
