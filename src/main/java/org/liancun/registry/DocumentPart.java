package org.liancun.registry;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;

/** The papers that a package's entries cite, with their files. */
@Component
class DocumentPart implements PackagePart {
    static final PackageFile DOCUMENTS = PackageFile.of("documents.csv",
            Column.text("number").key().required(), Column.text("kind").required(), Column.text("title").required(),
            Column.date("issued_on"), Column.text("file"), Column.text("organisation"));
    private static final int VILLAGE_DIGITS = 12;
    private static final int TOWNSHIP_DIGITS = 9;
    private final DocumentTables tables;

    DocumentPart(DocumentTables tables) {
        this.tables = tables;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(DOCUMENTS);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (!data.has(DOCUMENTS.name())) {
            return;
        }
        List<FileOfDocument> files = new ArrayList<>();
        tables.stage(sink -> {
            for (Row row : data.rows(DOCUMENTS.name())) {
                stage(sink, row, data, context, files);
            }
        });
        Finding.refuse(tables.takeStray(), context, new Finding.Cell(DOCUMENTS.name(), "organisation", PlacePart.VILLAGES.name()),
                new CellFault("organisation_code"));
        Finding.refuse(tables.takeOtherContent(), context, new Finding.Cell(DOCUMENTS.name(), "number", ""),
                new CellFault("document_content"));
        tables.addFiles(files, path -> data.file(path));
        tables.saveStaged(data.synthetic(DOCUMENTS.name()));
    }

    private static void stage(Copy.Sink sink, Row row, PackageData data, ImportContext context,
            List<FileOfDocument> files) {
        Optional<String> place = place(row.text("organisation"), context.county());
        if (place.isEmpty()) {
            refuse(row, "organisation", new CellFault("organisation_code"), context);
            return;
        }
        FileOfDocument file = null;
        if (row.has("file")) {
            Optional<FileOfDocument> read = read(row, data, context);
            if (read.isEmpty()) {
                return;
            }
            file = read.get();
            files.add(file);
        }
        sink.number(row.line()).uuid(Ids.next()).text(row.text("number")).text(row.text("kind")).text(row.text("title"))
                .date(row.date("issued_on")).bytes(file == null ? null : file.sha256()).text(row.text("file"))
                .text(place.get()).text(row.text("organisation")).end();
    }

    private static Optional<FileOfDocument> read(Row row, PackageData data, ImportContext context) {
        String path = row.text("file");
        byte[] content;
        try {
            content = data.file(path);
        } catch (Refused e) {
            refuse(row, "file", new CellFault(
                    e.refusal() == RegistryRefusal.FILE_TOO_LARGE ? "file_too_large" : "no_file"), context);
            return Optional.empty();
        }
        Optional<String> type = MediaTypes.of(content, path);
        if (type.isEmpty()) {
            refuse(row, "file", new CellFault("file_type"), context);
        }
        return type.map(mediaType -> new FileOfDocument(path, DocumentTables.sha256(content), mediaType));
    }

    /**
     * Where an organisation's papers are seen: the village of a collective, the township of a vehicle. The codes say so
     * by themselves; the organisations of alliances are only read after the documents.
     */
    static Optional<String> place(String organisation, String county) {
        if (organisation.isEmpty()) {
            return Optional.of(county);
        }
        if (organisation.matches("[0-9]{12}")) {
            return Optional.of(organisation.substring(0, VILLAGE_DIGITS));
        }
        return organisation.matches("[0-9]{9}-[0-9A-Z-]+")
                ? Optional.of(organisation.substring(0, TOWNSHIP_DIGITS)) : Optional.empty();
    }

    private static void refuse(Row row, String column, CellFault fault, ImportContext context) {
        context.refuse(row, column, fault.rule(), fault.mend(), fault.values().toArray());
    }

    /** A file that documents name, by the hash of its content. */
    record FileOfDocument(String path, byte[] sha256, String mediaType) {}

    @Override
    public void export(PackageSink sink) {
        sink.rows(DOCUMENTS, rows -> tables.forEach((document, sha256) -> {
            String path = sha256 == null ? "" : path(document, sha256);
            rows.row(document.number(), document.kind(), document.title(), document.issuedOn(), path,
                    document.organisation());
        }));
        tables.forEach((document, sha256) -> writeFile(sink, document, sha256));
    }

    private void writeFile(PackageSink sink, Document document, byte @Nullable [] sha256) {
        if (sha256 != null) {
            tables.content(document.id()).ifPresent(content -> sink.file(path(document, sha256), content.bytes()));
        }
    }

    /**
     * A path that came with a package stays; a file that was handed in on a page gets one of its own, because two may
     * have been called alike.
     */
    private static String path(Document document, byte[] sha256) {
        String name = document.fileName();
        if (name.contains("/")) {
            return name;
        }
        String start = HexFormat.of().formatHex(sha256, 0, 8);
        return "documents/" + start + MediaTypes.ending(String.valueOf(document.mediaType()));
    }
}
