package org.liancun.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.liancun.home.HomeProblem;
import org.liancun.kernel.Refused;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What went wrong, in words and an exit code; never a stack trace to a person. */
final class Faults {
    static final int DONE = 0;
    static final int NO = 1;
    static final int WRONG_CALL = 2;
    static final int LACKING = 3;

    private Faults() {}

    static int tell(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        switch (fault) {
            case Refused refused -> {
                err.println("liancun: " + new Messages().in(language()).of(refused));
                return NO;
            }
            case HomeProblem problem -> {
                err.println("liancun: " + problem.getMessage());
                return LACKING;
            }
            case IllegalArgumentException wrong -> {
                err.println("liancun: " + wrong.getMessage());
                return WRONG_CALL;
            }
            case IOException io -> {
                err.println("liancun: " + file(io));
                return LACKING;
            }
            case UncheckedIOException io -> {
                err.println("liancun: " + file(io.getCause()));
                return LACKING;
            }
            default -> {
                LoggerFactory.getLogger(Faults.class).debug("command failed", fault);
                err.println("liancun: this should not happen: " + fault + "\n  Run it again with"
                        + " LIANCUN_JAVA_OPTS=-Dlogging.level.org.liancun.cli=debug and report what it prints.");
                return NO;
            }
        }
    }

    /** A folder that is not there or not ours, a full disk: said with its name and what can be done. */
    private static String file(IOException fault) {
        if (!(fault instanceof FileSystemException file)) {
            return "a file cannot be read or written: " + fault.getMessage();
        }
        String why = switch (file) {
            case NoSuchFileException missing -> "it or its folder is not there";
            case AccessDeniedException denied -> "this user may not read or write there";
            default -> String.valueOf(file.getReason());
        };
        return file.getFile() + " cannot be read or written: " + why + ". Name another place, or mend that one";
    }

    /** Chinese where the terminal is, English elsewhere. */
    static Language language() {
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH_HANS : Language.EN;
    }
}
