package org.liancun.payout.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.payout.payment.PaidFrom;
import org.liancun.payout.payment.PaymentBatch;
import org.liancun.payout.payment.PaymentPapers;
import org.liancun.payout.payment.Payments;
import org.liancun.payout.payment.ReturnReasons;
import org.liancun.payout.payment.RowFault;
import org.liancun.payout.payment.Settlements;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One batch for the bank or one list for cash: its file, its paper, and what came of each order. */
@Controller
@RequestMapping("/payouts/{organisation}/{year:\\d{4}}/payment/batches/{id}")
@Allowed({Role.ACCOUNTANT, Role.CASHIER})
class BatchPages {
    private static final String PAID = "paid";
    private final Payments payments;
    private final Settlements settlements;
    private final ReturnReasons reasons;
    private final PaymentReading reading;
    private final Frames frames;

    BatchPages(Payments payments, Settlements settlements, ReturnReasons reasons, PaymentReading reading, Frames frames) {
        this.payments = payments;
        this.settlements = settlements;
        this.reasons = reasons;
        this.reading = reading;
        this.frames = frames;
    }

    /**
     * What is known of a result.
     *
     * @param result its id, so that pressing twice takes it once
     * @param paper number of the bank's paper or of the signed list
     */
    record ResultForm(@Nullable UUID result, @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate on, @Nullable String paper,
            @Nullable MultipartFile file) {
        Settlements.Told told(UUID batch) {
            return new Settlements.Told(Objects.requireNonNullElseGet(result, Ids::next), batch, on, paper == null ? "" : paper);
        }

        byte[] content() {
            try {
                return file == null ? new byte[0] : file.getBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("the bank's file cannot be read", e);
            }
        }
    }

    @GetMapping
    Page look(@PathVariable String organisation, @PathVariable int year, @PathVariable UUID id, HttpServletRequest request) {
        return page(detail(reading.from(organisation, year), id, request), null, List.of());
    }

    @GetMapping("/file")
    void file(@PathVariable String organisation, @PathVariable int year, @PathVariable UUID id, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        PaidFrom from = reading.from(organisation, year);
        detail(from, id, request);
        PaymentPapers.File file = reading.paying(from, request, () -> payments.file(id));
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file.content());
    }

    @PostMapping("/answer")
    Object answer(@PathVariable String organisation, @PathVariable int year, @PathVariable UUID id, ResultForm form,
            HttpServletRequest request) {
        return taken(reading.from(organisation, year), id, request,
                detail -> settlements.read(form.told(id), form.content()));
    }

    /** @param stated outcomes under {@code o3} and so on, by the number of the order */
    @PostMapping("/outcomes")
    Object outcomes(@PathVariable String organisation, @PathVariable int year, @PathVariable UUID id, ResultForm form,
            @RequestParam Map<String, String> stated, HttpServletRequest request) {
        return taken(reading.from(organisation, year), id, request,
                detail -> settlements.state(form.told(id), outcomes(stated, detail)));
    }

    /** Those that were stated; where all are said to be paid, each of which nothing was known. */
    private static Map<Integer, String> outcomes(Map<String, String> stated, PaymentBatch.Detail detail) {
        Map<Integer, String> outcomes = new HashMap<>();
        for (PaymentBatch.Order order : detail.orders()) {
            String outcome = stated.containsKey("all") ? PAID : stated.getOrDefault("o" + order.no(), "");
            if (!outcome.isEmpty() && order.state().equals("sent")) {
                outcomes.put(order.no(), outcome.equals(PAID) ? "" : outcome);
            }
        }
        return outcomes;
    }

    private Object taken(PaidFrom from, UUID id, HttpServletRequest request,
            Function<PaymentBatch.Detail, Settlements.Taken> work) {
        PaymentBatch.Detail detail = detail(from, id, request);
        try {
            Settlements.Taken taken = reading.paying(from, request, () -> work.apply(detail));
            if (taken.faults().isEmpty()) {
                return "redirect:" + PaymentPage.path(from) + "/batches/" + id;
            }
            return page(detail, null, taken.faults()).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refused refused) {
            return page(detail, frames.words(request).of(refused), List.of()).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private PaymentBatch.Detail detail(PaidFrom from, UUID id, HttpServletRequest request) {
        return reading.paying(from, request, () -> payments.batch(id))
                .filter(detail -> detail.from().payout().equals(from.payout()))
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private Page page(PaymentBatch.Detail detail, @Nullable String refused, List<RowFault> faults) {
        return new Page("payment/batch.jte", new BatchPage(detail, reasons.of(detail.batch().way()), Ids.next(),
                reading.today(), refused, faults));
    }
}
