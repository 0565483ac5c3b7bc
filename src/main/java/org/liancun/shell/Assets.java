package org.liancun.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style sheets, scripts and pictures: sent once and asked for again only by their hash. The files' dates are the same
 * in every build, so that only the content can say whether a browser has the right ones.
 */
@Component
class Assets implements WebMvcConfigurer {
    private static final int HASH_DIGITS = 12;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"css", "js", "img"}) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                    .setUseLastModified(false)
                    .setEtagGenerator(file -> "\"" + hash(file) + "\"");
        }
    }

    /** The address under which a browser may keep the file: a changed file has another one. */
    String address(String path) {
        return path + "?v=" + hashes.computeIfAbsent(path, file -> hash(new ClassPathResource("static" + file)));
    }

    private static String hash(Resource file) {
        try (InputStream in = file.getInputStream()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("no file " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
