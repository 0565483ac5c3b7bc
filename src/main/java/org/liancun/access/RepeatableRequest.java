package org.liancun.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/** A request whose content can be hashed before it is answered. */
final class RepeatableRequest extends HttpServletRequestWrapper {
    private final byte[] content;
    private final byte[] hash;

    /** Forms and uploads are parsed by the server itself, so their fields are hashed; anything else by its bytes. */
    RepeatableRequest(HttpServletRequest request) throws IOException, ServletException {
        super(request);
        MessageDigest digest = sha256();
        add(digest, request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString());
        String type = request.getContentType() == null ? "" : request.getContentType();
        if (type.startsWith("multipart/")) {
            content = new byte[0];
            for (Part part : request.getParts()) {
                add(digest, part.getName() + "/" + part.getSubmittedFileName());
                try (InputStream in = part.getInputStream()) {
                    digest.update(sha256().digest(in.readAllBytes()));
                }
            }
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            content = new byte[0];
            for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                add(digest, field.getKey() + "=" + String.join("\0", field.getValue()));
            }
        } else {
            content = request.getInputStream().readAllBytes();
            digest.update(content);
        }
        hash = digest.digest();
    }

    /** SHA-256 of method, address and content. */
    byte[] hash() {
        return hash.clone();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return content.length == 0 ? super.getInputStream() : new Again(new ByteArrayInputStream(content));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Again extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the content is here already");
        }
    }
}
