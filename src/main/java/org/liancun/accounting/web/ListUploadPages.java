package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.OpeningFile;
import org.liancun.accounting.OwnAccountFile;
import org.liancun.accounting.VoucherFile;
import org.liancun.kernel.Refused;
import org.liancun.registry.ImportReport;
import org.liancun.registry.ListUploads;
import org.liancun.registry.PackagePart;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lists of many books from a spreadsheet: vouchers, opening balances, a unit's own accounts; all rows or none. */
@Controller
@Allowed(Role.ACCOUNTANT)
class ListUploadPages {
    private final List<PackagePart> parts;
    private final ListUploads uploads;
    private final Frames frames;

    ListUploadPages(VoucherFile vouchers, OpeningFile openings, OwnAccountFile accounts, ListUploads uploads,
            Frames frames) {
        this.parts = List.of(vouchers, openings, accounts);
        this.uploads = uploads;
        this.frames = frames;
    }

    @GetMapping("/books/import")
    Page show(ScopeBar bar, @RequestParam(defaultValue = "vouchers") String list) {
        return page(find(list).map(ListUploadPages::stem).orElse("vouchers"), null, null);
    }

    /** An empty list with the heads of its columns, to be filled in a spreadsheet. */
    @GetMapping("/books/import/{list}")
    TableFile empty(@PathVariable String list, @RequestParam String format) {
        PackagePart part = find(list).orElseThrow(() -> new NotFound(list));
        return new TableFile(list, part.files().getFirst().columns().stream().map(column -> column.name()).toList(),
                List.of());
    }

    @PostMapping("/books/import")
    Page load(@RequestParam String list, @RequestParam MultipartFile file, HttpServletRequest request,
            @RequestParam(defaultValue = "") String check) throws IOException {
        PackagePart part = find(list).orElseThrow(() -> new NotFound(list));
        try {
            ImportReport report = uploads.load(part,
                    new ListUploads.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes()),
                    !check.isEmpty());
            Page page = page(list, report, null);
            return report.refused() > 0 ? page.withStatus(HttpStatus.UNPROCESSABLE_CONTENT) : page;
        } catch (Refused refused) {
            return page(list, null, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(String list, @Nullable ImportReport report, @Nullable String refused) {
        return new Page("accounting/upload.jte",
                new UploadPage(parts.stream().map(ListUploadPages::stem).toList(), list, report, refused));
    }

    private Optional<PackagePart> find(String list) {
        return parts.stream().filter(part -> stem(part).equals(list)).findFirst();
    }

    private static String stem(PackagePart part) {
        return part.files().getFirst().stem();
    }
}
