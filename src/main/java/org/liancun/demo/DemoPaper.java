package org.liancun.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.liancun.kernel.Ids;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;

/** Papers of the demo that say of themselves that they are made up. */
@Component
class DemoPaper {
    private final Documents documents;

    DemoPaper(Documents documents) {
        this.documents = documents;
    }

    /**
     * Registers a paper.
     *
     * @param kind such as contract or resolution
     * @param place whose people see it
     * @return its number
     */
    String of(String kind, String number, String title, LocalDate day, String place) {
        String text = """
                演示数据，纯属虚构 / synthetic, made up for the demonstration
                %s
                编号 %s，%s
                """.formatted(title, number, day);
        documents.store(new Document(Ids.next(), number, kind, title + "（演示）", day, "text/plain", number + ".txt", place,
                place, true), text.getBytes(StandardCharsets.UTF_8));
        return number;
    }
}
