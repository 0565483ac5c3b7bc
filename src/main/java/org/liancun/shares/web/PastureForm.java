package org.liancun.shares.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.liancun.kernel.Unit;
import org.liancun.shares.NewPastureContract;
import org.springframework.util.MultiValueMap;

/**
 * A contract as it is typed.
 *
 * @param holders codes of households, each with its parts where they are not equal: one on a line
 */
public record PastureForm(String number, String village, String area, String from, String until, String document,
        String holders) {
    static PastureForm of(MultiValueMap<String, String> sent) {
        return new PastureForm(Typed.text(sent, "number"), Typed.text(sent, "village"), Typed.text(sent, "area"),
                Typed.text(sent, "from"), Typed.text(sent, "until"), Typed.text(sent, "document"),
                Typed.text(sent, "holders"));
    }

    NewPastureContract contract() {
        Map<String, Long> parts = new LinkedHashMap<>();
        for (String line : holders.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            String[] cells = line.split("[\\s,，:：]+");
            parts.put(cells[0], cells.length > 1 ? Typed.number(cells[1], 0) : 1);
        }
        return new NewPastureContract(Typed.needed(number, "number"), village,
                Typed.number(area, Unit.MU.scale()), Typed.day(from), Typed.day(until),
                document.isEmpty() ? number : document, parts);
    }
}
