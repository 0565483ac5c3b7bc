package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.Openings;
import org.liancun.accounting.VoucherProblem;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.registry.Column;
import org.liancun.registry.ListUploads;
import org.liancun.registry.PackageFile;
import org.liancun.registry.Problem;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Opening balances of a book: typed, pasted or read from a file, looked at, and booked. */
@Controller
@Allowed(Role.ACCOUNTANT)
class OpeningPages {
    /** A trial balance as other programs export it, after its columns are named. */
    static final PackageFile LIST = PackageFile.of("trial_balance.csv", Column.text("account").required(),
            Column.text("name"), Column.text("party"), Column.money("debit_yuan"), Column.money("credit_yuan"),
            Column.text("to"));
    private final Books books;
    private final Openings openings;
    private final OpeningModels models;
    private final ListUploads uploads;
    private final Frames frames;

    OpeningPages(Books books, Openings openings, OpeningModels models, ListUploads uploads, Frames frames) {
        this.books = books;
        this.openings = openings;
        this.models = models;
        this.uploads = uploads;
        this.frames = frames;
    }

    @GetMapping("/books/{code}/opening")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.AUDITOR})
    Page show(@PathVariable String code, ScopeBar bar) {
        Book book = book(code);
        return models.page(book, OpeningForm.empty(book.openedOn().minusDays(1), book.chart()));
    }

    /** A file fills the page, to be looked at first; without one, what is on the page is booked or only checked. */
    @PostMapping("/books/{code}/opening")
    Object book(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        Book book = book(code);
        OpeningForm form = OpeningForm.of(sent);
        if (file != null && !file.isEmpty()) {
            return fill(book, form, new ListUploads.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes()),
                    request);
        }
        OpeningForm.Read read = form.read();
        if (read.opening() == null) {
            return again(book, form, read.problems());
        }
        List<VoucherProblem> problems = openings.problems(book, read.opening());
        if (!problems.isEmpty()) {
            return again(book, form, problems.stream().map(problem -> problem.index() < 0 ? problem
                    : new VoucherProblem(read.rows().get(problem.index()), problem.field(), problem.rule(),
                            problem.value(), problem.values())).toList());
        }
        if (sent.getFirst("check") != null) {
            return models.page(book, form);
        }
        try {
            return "redirect:/entries/" + openings.enter(book, read.opening()) + "?year="
                    + read.opening().day().getYear();
        } catch (Refused refused) {
            return models.page(book, form, List.of(), List.of(), frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page fill(Book book, OpeningForm form, ListUploads.Upload upload, HttpServletRequest request) {
        try {
            ListUploads.Read read = uploads.read(LIST, upload);
            List<Problem> unread = read.problems();
            OpeningForm filled = read.rows().isEmpty() ? form : form.filled(read.rows());
            return unread.isEmpty() ? models.page(book, filled)
                    : models.page(book, filled, List.of(), unread, null).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refused refused) {
            return models.page(book, form, List.of(), List.of(), frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page again(Book book, OpeningForm form, List<VoucherProblem> problems) {
        return models.page(book, form, problems, List.of(), null).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Book book(String code) {
        return books.find(code).filter(book -> !book.isMemorandum()).orElseThrow(() -> new NotFound(code));
    }
}
