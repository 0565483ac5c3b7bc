package org.liancun.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.Application;
import org.liancun.access.Counties;
import org.liancun.access.Scope;
import org.liancun.home.Home;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Which home a command works on, and how it gets in. */
final class HomeOption {
    @Option(names = "--home", paramLabel = "DIR", description = "the home's folder (default: ~/.liancun)")
    @Nullable Path folder;

    @Option(names = "--county", paramLabel = "CODE", description = "six-digit code; needed where a home has several")
    @Nullable String county;

    Path folder() {
        return (folder == null ? Path.of(System.getProperty("user.home"), ".liancun") : folder).toAbsolutePath();
    }

    /** Another PostgreSQL than the embedded one, if the environment names one. */
    static @Nullable String outside() {
        String url = System.getenv("LIANCUN_DB");
        return url == null || url.isBlank() ? null : url;
    }

    Home open() {
        return Home.open(folder(), outside()).closedAtExit(() -> {});
    }

    /** Work in the modules wired on an open home. */
    interface Work<T> {
        T on(ConfigurableApplicationContext modules) throws Exception;
    }

    /** Opens or joins the home, wires the modules and runs the work. */
    <T> T with(Work<T> work) throws Exception {
        try (Home home = open();
                ConfigurableApplicationContext modules = Application.start(home)) {
            return work.on(modules);
        }
    }

    /** The scope of the command: the whole of the county that was named, or of the only one there is. */
    Scope scope(ConfigurableApplicationContext modules) {
        if (county != null) {
            return Scope.system("command", county);
        }
        List<Counties.County> counties = modules.getBean(Counties.class).all();
        if (counties.isEmpty()) {
            throw new IllegalArgumentException("this home has no county yet: liancun import PACKAGE_DIR first");
        }
        if (counties.size() > 1) {
            throw new IllegalArgumentException("this home has several counties: name one with --county, of "
                    + counties.stream().map(Counties.County::code).toList());
        }
        return Scope.system("command", counties.getFirst().code());
    }
}
