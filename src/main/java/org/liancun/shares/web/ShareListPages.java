package org.liancun.shares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.registry.Column;
import org.liancun.registry.ImportReport;
import org.liancun.registry.ListUploads;
import org.liancun.shares.ShareList;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.TableFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Whole lists of a village from a spreadsheet: contributions, pasture contracts, members; all rows or none. */
@Controller
@Allowed(Role.ACCOUNTANT)
class ShareListPages {
    private final List<ShareList> lists;
    private final ListUploads uploads;
    private final Frames frames;

    ShareListPages(ObjectProvider<ShareList> lists, ListUploads uploads, Frames frames) {
        this.lists = lists.orderedStream().toList();
        this.uploads = uploads;
        this.frames = frames;
    }

    @GetMapping("/shares/lists")
    Page show(@RequestParam(defaultValue = "contributions") String list) {
        return page(find(list).name(), null, null);
    }

    /** An empty list with the heads of its columns, to be filled in a spreadsheet. */
    @GetMapping("/shares/lists/{list}")
    TableFile empty(@PathVariable String list, @RequestParam String format) {
        return new TableFile(list, find(list).part().files().getFirst().columns().stream().map(Column::name).toList(),
                List.of());
    }

    @PostMapping("/shares/lists")
    Page load(@RequestParam String list, @RequestParam MultipartFile file, HttpServletRequest request,
            @RequestParam(defaultValue = "") String check) throws IOException {
        ShareList chosen = find(list);
        try {
            ImportReport report = uploads.load(chosen.part(),
                    new ListUploads.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes()),
                    !check.isEmpty());
            Page page = page(list, report, null);
            return report.refused() > 0 ? page.withStatus(HttpStatus.UNPROCESSABLE_CONTENT) : page;
        } catch (Refused refused) {
            return page(list, null, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(String list, @Nullable ImportReport report, @Nullable String refused) {
        return new Page("shares/lists.jte",
                new ShareListsPage(lists.stream().map(ShareList::name).toList(), list, report, refused));
    }

    private ShareList find(String name) {
        return lists.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFound(name));
    }
}
