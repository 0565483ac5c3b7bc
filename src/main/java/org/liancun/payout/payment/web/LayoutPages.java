package org.liancun.payout.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.payout.payment.BankLayouts;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the bank's files look: the examples, the county's own, and a form by which the county fits one to its bank. */
@Controller
@RequestMapping("/payouts/layouts")
@Allowed(Role.COUNTY)
class LayoutPages {
    private final BankLayouts layouts;
    private final Frames frames;

    LayoutPages(BankLayouts layouts, Frames frames) {
        this.layouts = layouts;
        this.frames = frames;
    }

    @GetMapping
    @Allowed({Role.COUNTY, Role.ACCOUNTANT, Role.CASHIER})
    Page look(HttpServletRequest request) {
        List<BankLayouts.Offered> offered = layouts.offered();
        boolean mayAdd = PaymentReading.user(request).role() == Role.COUNTY;
        return new Page("payment/layouts.jte", new LayoutsPage(offered, mayAdd, "", offered.getFirst().content(), null));
    }

    @PostMapping
    Object add(@RequestParam String name, @RequestParam String content, HttpServletRequest request) {
        try {
            layouts.add(name.strip(), content.replace("\r\n", "\n"));
            return "redirect:/payouts/layouts";
        } catch (Refused refused) {
            return new Page("payment/layouts.jte", new LayoutsPage(layouts.offered(), true, name, content,
                    frames.words(request).of(refused)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
