package org.liancun.shares.guard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.registry.ImportReport;
import org.liancun.registry.ListUploads;
import org.liancun.registry.PackagePart;
import org.liancun.shares.guard.AnimalCountFile;
import org.liancun.shares.guard.CapacityFile;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Approved capacities and counts from a spreadsheet: all rows or none. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP})
class GuardImportPages {
    private final List<PackagePart> parts;
    private final ListUploads uploads;
    private final Frames frames;

    GuardImportPages(CapacityFile capacities, AnimalCountFile counts, ListUploads uploads, Frames frames) {
        this.parts = List.of(capacities, counts);
        this.uploads = uploads;
        this.frames = frames;
    }

    @GetMapping("/shares/guard/import")
    Page show() {
        return page("capacities", null, null);
    }

    /** An empty list with the heads of its columns, to be filled in a spreadsheet. */
    @GetMapping("/shares/guard/import/{list}")
    TableFile empty(@PathVariable String list, @RequestParam(defaultValue = "xlsx") String format) {
        PackagePart part = find(list).orElseThrow(() -> new NotFound(list));
        return new TableFile(list, part.files().getFirst().columns().stream().map(column -> column.name()).toList(),
                List.of());
    }

    @PostMapping("/shares/guard/import")
    Page load(@RequestParam(defaultValue = "") String list, @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) throws IOException {
        PackagePart part = find(list).orElseThrow(() -> new NotFound(list));
        if (file == null) {
            return page(list, null, null);
        }
        try {
            ImportReport report = uploads.load(part,
                    new ListUploads.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes()), false);
            Page page = page(list, report, null);
            return report.refused() > 0 ? page.withStatus(HttpStatus.UNPROCESSABLE_CONTENT) : page;
        } catch (Refused refused) {
            return page(list, null, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(String list, @Nullable ImportReport report, @Nullable String refused) {
        return new Page("guard/upload.jte",
                new GuardUploadPage(parts.stream().map(GuardImportPages::stem).toList(), list, report, refused));
    }

    private Optional<PackagePart> find(String list) {
        return parts.stream().filter(part -> stem(part).equals(list)).findFirst();
    }

    private static String stem(PackagePart part) {
        return part.files().getFirst().stem();
    }
}
