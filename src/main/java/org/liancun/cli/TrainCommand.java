package org.liancun.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.liancun.Application;
import org.liancun.home.Home;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** Starts the program on a passing home, asks for the first pages and ends: what the ahead-of-time cache remembers. */
@Command(name = "train", hidden = true, description = "Makes the ahead-of-time cache; called by up.")
final class TrainCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("liancun-train");
        try (Home home = Home.hold(folder, null, false).closedAtExit(() -> clear(folder));
                ConfigurableApplicationContext modules = Application.serve(home, "127.0.0.1", 0)) {
            String url = "http://127.0.0.1:" + modules.getEnvironment().getProperty("local.server.port");
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (String path : new String[] {"/health", "/login", "/"}) {
                    client.send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
                }
            }
        } finally {
            delete(folder);
        }
        return Faults.DONE;
    }

    /** Removes a passing home where nobody can be told that it could not be. */
    static void clear(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // The system's folder for passing things keeps a scrap.
        }
    }

    /** Removes a passing home. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
