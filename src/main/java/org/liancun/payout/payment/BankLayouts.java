package org.liancun.payout.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liancun.access.Audit;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The layouts of bank files: examples that come with the program, and a county's own, which are only added to. */
@Component
public class BankLayouts {
    private static final List<String> EXAMPLES = List.of("card-list", "enterprise-batch");
    private static final String NAME = "[a-z][a-z0-9-]{1,39}";
    private final LayoutTables tables;
    private final ReturnReasons reasons;
    private final Audit audit;
    private final Map<String, String> examples = new LinkedHashMap<>();

    BankLayouts(LayoutTables tables, ReturnReasons reasons, Audit audit) {
        this.tables = tables;
        this.reasons = reasons;
        this.audit = audit;
        EXAMPLES.forEach(name -> examples.put(name, resource("/payout/layouts/" + name + ".yaml")));
    }

    /**
     * A layout as it is offered.
     *
     * @param key by which batches keep to it: its name, and for a county's own the number of the version
     * @param own whether it is the county's own
     */
    public record Offered(String key, String name, boolean own, String content, BankLayout layout) {}

    /** The county's own in their newest versions, then the examples. */
    @Transactional(readOnly = true)
    public List<Offered> offered() {
        List<Offered> all = new ArrayList<>();
        tables.newest().forEach(it -> all.add(offered(it)));
        examples.forEach((name, content) -> all.add(new Offered(name, name, false, content, read(name, content))));
        return all;
    }

    /** @throws Refused if there is none of that key */
    BankLayout get(String key) {
        if (examples.containsKey(key)) {
            return read(key, examples.get(key));
        }
        return tables.all().stream().map(this::offered).filter(it -> it.key().equals(key)).findFirst()
                .map(Offered::layout).orElseThrow(() -> new Refused(PaymentRefusal.UNKNOWN_LAYOUT, key));
    }

    /**
     * Adds a layout, or a new version of one.
     *
     * @throws Refused if it cannot be read; says where
     */
    @Transactional
    public void add(String name, String content) {
        if (!name.matches(NAME) || examples.containsKey(name)) {
            throw new Refused(PaymentRefusal.BAD_LAYOUT, "name", name, NAME);
        }
        read(name, content);
        tables.add(name, content);
        audit.changed("payment.layout", name, "");
    }

    private Offered offered(LayoutTables.Written it) {
        return new Offered(it.name() + "/" + it.no(), it.name(), true, it.content(), read(it.name(), it.content()));
    }

    private BankLayout read(String name, String content) {
        return LayoutReader.read(name, content, reasons.codes());
    }

    private static String resource(String file) {
        try (InputStream in = Objects.requireNonNull(BankLayouts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
