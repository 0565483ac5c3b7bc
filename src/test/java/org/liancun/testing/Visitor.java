package org.liancun.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser without JavaScript: keeps cookies, follows nothing by itself, sends the token of its last page. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"(?:_csrf|csrf)\" (?:value|content)=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    /** A visitor who has logged in. */
    public static Visitor as(String name, String password) {
        Visitor visitor = new Visitor();
        HttpResponse<String> answer = visitor.login(name, password);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("login of " + name + " answered " + answer.statusCode());
        }
        visitor.get("/account");
        return visitor;
    }

    public HttpResponse<String> login(String name, String password) {
        get("/login");
        return post("/login", "name", name, "password", password);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpResponse<String> answer = send("GET", path, BodyPublishers.noBody(), headers);
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form with the token of the last page. */
    public HttpResponse<String> post(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        pairs.add("_csrf=" + encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + encode(fields[i + 1]));
        }
        return send("POST", path, BodyPublishers.ofString(String.join("&", pairs)),
                "Content-Type", "application/x-www-form-urlencoded");
    }

    /** Sends a form with a file and the token of the last page, as a browser does. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content, String... fields) {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            parts.append("--cut\r\nContent-Disposition: form-data; name=\"").append(fields[i]).append("\"\r\n\r\n")
                    .append(fields[i + 1]).append("\r\n");
        }
        parts.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(parts.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type", "multipart/form-data; boundary=cut", "X-CSRF-TOKEN", token);
    }

    /** Sends JSON to the API with the token of the last page. */
    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json", "X-CSRF-TOKEN", token));
        all.addAll(List.of(headers));
        return send(method, path, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    /** A file as it comes. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestApp.url() + path)).build();
        try {
            return client.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestApp.url() + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The token of the last page. */
    public String token() {
        return token;
    }

    /** The value of the session cookie; empty for none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("liancun"))
                .map(java.net.HttpCookie::getValue).findFirst().orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
