package org.liancun.payout.payment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;
import org.liancun.payout.payment.BankLayout.Column;
import org.liancun.payout.payment.BankLayout.Field;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a layout as it is written down, and says of the first thing that is wrong where it stands. */
final class LayoutReader {
    private static final Map<String, Charset> CHARSETS =
            Map.of("GB18030", Charset.forName("GB18030"), "UTF-8", StandardCharsets.UTF_8);
    private static final Map<String, String> LINE_ENDS = Map.of("CRLF", "\r\n", "LF", "\n");
    private static final int WIDEST = 200;
    private final Set<String> reasons;

    private LayoutReader(Set<String> reasons) {
        this.reasons = reasons;
    }

    /**
     * @param reasons for which an order may come back
     * @throws Refused {@link PaymentRefusal#BAD_LAYOUT} with the place, the value and what may stand there
     */
    static BankLayout read(String name, String yaml, Set<String> reasons) {
        Object content;
        try {
            content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new Refused(PaymentRefusal.BAD_LAYOUT, name, "", "YAML");
        }
        return new LayoutReader(reasons).layout(name, map(content, name));
    }

    private BankLayout layout(String name, Map<?, ?> map) {
        String separator = text(map, "separator", "");
        if (separator.length() > 1) {
            throw bad("separator", separator, ", | \\t");
        }
        boolean fixed = separator.isEmpty();
        Map<?, ?> answer = map(map.get("answer"), "answer");
        BankLayout layout = new BankLayout(name, text(map, "zh", name), text(map, "en", name),
                new BankLayout.Writing(choice(map, "encoding", CHARSETS), choice(map, "line_end", LINE_ENDS)), separator,
                flag(map, "quoted"), columns(map.get("header"), "header", fixed), flag(map, "titles"),
                columns(map.get("columns"), "columns", fixed), columns(map.get("footer"), "footer", fixed),
                new BankLayout.Answer(number(answer.get("skip"), "answer.skip"),
                        number(answer.get("skip_last"), "answer.skip_last"),
                        columns(answer.get("columns"), "answer.columns", fixed), codes(answer)));
        require(layout.columns(), "columns", Field.REFERENCE, Field.ACCOUNT);
        require(layout.answer().columns(), "answer.columns", Field.REFERENCE, Field.CODE);
        return layout;
    }

    private Map<String, String> codes(Map<?, ?> answer) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Object code : list(answer.get("paid"), "answer.paid")) {
            codes.put(String.valueOf(code), "");
        }
        Object returned = answer.get("returned");
        map(returned == null ? Map.of() : returned, "answer.returned").forEach((code, reason) -> {
            if (!reasons.contains(String.valueOf(reason))) {
                throw bad("answer.returned." + code, reason, String.join(" ", reasons));
            }
            codes.put(String.valueOf(code), String.valueOf(reason));
        });
        if (!codes.containsValue("")) {
            throw bad("answer.paid", "", "[\"00\"]");
        }
        return codes;
    }

    private static List<Column> columns(@Nullable Object value, String path, boolean fixed) {
        List<Column> columns = new ArrayList<>();
        for (Object each : list(value, path)) {
            String at = path + "[" + columns.size() + "]";
            Map<?, ?> map = map(each, at);
            Field field = field(String.valueOf(map.get("field")), at);
            int width = number(map.get("width"), at + ".width");
            if (fixed && (width < 1 || width > WIDEST)) {
                throw bad(at + ".width", width, "1–" + WIDEST);
            }
            columns.add(new Column(field, width, text(map, "text", "")));
        }
        return columns;
    }

    private static Field field(String text, String path) {
        for (Field field : Field.values()) {
            if (field.name().equals(text.toUpperCase(Locale.ROOT))) {
                return field;
            }
        }
        throw bad(path + ".field", text, Arrays.toString(Field.values()).toLowerCase(Locale.ROOT));
    }

    private static void require(List<Column> columns, String path, Field... fields) {
        for (Field field : fields) {
            if (columns.stream().noneMatch(column -> column.field() == field)) {
                throw bad(path, "", field.name().toLowerCase(Locale.ROOT));
            }
        }
        if (columns.stream().noneMatch(column -> column.field() == Field.YUAN || column.field() == Field.FEN)) {
            throw bad(path, "", "yuan fen");
        }
    }

    private static Map<?, ?> map(@Nullable Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw bad(path, value, "…: …");
    }

    private static List<?> list(@Nullable Object value, String path) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw bad(path, value, "[…]");
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        Object value = map.get(key);
        return value == null ? otherwise : value.toString();
    }

    private static boolean flag(Map<?, ?> map, String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    private static int number(@Nullable Object value, String path) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw bad(path, value, "0 1 2 …");
    }

    private static <T> T choice(Map<?, ?> map, String key, Map<String, T> known) {
        T found = known.get(text(map, key, ""));
        if (found == null) {
            throw bad(key, map.get(key), String.join(" ", known.keySet().stream().sorted().toList()));
        }
        return found;
    }

    private static Refused bad(String path, @Nullable Object value, String known) {
        return new Refused(PaymentRefusal.BAD_LAYOUT, path, value == null ? "–" : value, known);
    }
}
