package org.liancun.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that was started to serve pages, and how long it took until the first one. */
final class Started implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;
    private static final long PAUSE_MILLIS = 5;
    private static final int OK = 200;

    private final Process process;
    private final String url;
    private final long began;

    private Started(Process process, String url, long began) {
        this.process = process;
        this.url = url;
        this.began = began;
    }

    /** @param output where all that it prints goes */
    static Started start(List<String> command, Map<String, String> environment, int port, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        return new Started(builder.start(), "http://127.0.0.1:" + port, began);
    }

    /** Milliseconds from the start until all these pages were answered, each asked for until it is. */
    long millisTo(String... paths) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : paths) {
                await(client, path);
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private void await(HttpClient client, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(20)).build();
        while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == OK) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the process ended before it served a page", e);
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException(url + path + " was not served within " + PATIENCE_SECONDS + " s");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
