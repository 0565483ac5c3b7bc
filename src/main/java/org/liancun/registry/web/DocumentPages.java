package org.liancun.registry.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document and its file. The file never runs as a page of ours, whatever it holds. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class DocumentPages {
    private final Documents documents;

    DocumentPages(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    Page document(@PathVariable UUID id) {
        Document document = documents.find(id).orElseThrow(() -> new NotFound(id.toString()));
        Optional<Documents.Content> content = documents.content(id);
        String text = content.filter(file -> file.mediaType().startsWith("text/plain"))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .orElse(null);
        return new Page("registry/document.jte",
                new DocumentPage(document, text, content.filter(file -> isImage(file.mediaType())).isPresent()));
    }

    @GetMapping("/documents/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        Documents.Content content = documents.content(id).orElseThrow(() -> new NotFound(id.toString()));
        boolean shown = isImage(content.mediaType()) || content.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(content.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .body(content.bytes());
    }

    private static boolean isImage(String mediaType) {
        return mediaType.startsWith("image/") && !mediaType.contains("svg");
    }
}
