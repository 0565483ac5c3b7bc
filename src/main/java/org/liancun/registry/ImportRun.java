package org.liancun.registry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Progress;
import org.liancun.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One run of an import: what was read, what was refused and why. */
final class ImportRun implements ImportContext {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final String MANIFEST = "package.yaml";
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, CheckedList> lists = new LinkedHashMap<>();
    private final Map<String, BitSet> refusedLines = new HashMap<>();
    private final Map<String, Set<String>> refusedKeys = new HashMap<>();
    private String county = "";
    private long refusals;

    ImportRun(Progress progress) {
        this.progress = progress;
    }

    void of(String countyCode) {
        county = countyCode;
    }

    void add(CheckedList list) {
        lists.put(list.file().name(), list);
    }

    /** How many rows all lists have together. */
    long rows() {
        return lists.values().stream().mapToLong(CheckedList::rows).sum();
    }

    /** The list of that name; null where the package has none. */
    @Nullable CheckedList list(String file) {
        return lists.get(file);
    }

    @Override
    public String county() {
        return county;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public boolean refusedAny() {
        return refusals > 0;
    }

    @Override
    public void refuse(Row row, String column, String rule, String mend, Object... values) {
        String value = column.isEmpty() ? "" : row.text(column);
        refuse(row.file(), row.line(), column, value, rule, mend, values);
    }

    @Override
    public void refuse(String file, long line, String column, String value, String rule, String mend,
            Object... values) {
        refusals++;
        if (line > 0) {
            leaveOut(file, line);
        }
        if (problems.size() < ImportReport.MOST_PROBLEMS) {
            problems.add(new Problem(file, line, column, shown(file, column, value), rule, mend, List.of(values)));
        }
    }

    @Override
    public void leaveOut(String file, long line) {
        refusedLines.computeIfAbsent(file, name -> new BitSet()).set((int) line);
        refusedKeys.remove(file);
    }

    void refuseCell(String file, int line, String column, String value, CellFault fault) {
        refuse(file, line, column, value, fault.rule(), fault.mend(), fault.values().toArray());
    }

    void refuseLine(String file, int line, CellFault fault) {
        refuseCell(file, line, "", "", fault);
    }

    void refuseHeader(String file, String column, CellFault fault) {
        refuse(file, 1, column, column, fault.rule(), fault.mend(), fault.values().toArray());
    }

    void refuseFile(String file, CellFault fault) {
        refuse(file, 0, "", "", fault.rule(), fault.mend(), fault.values().toArray());
    }

    /** A rule said no to a part as a whole; its first value stands where a cell's would. */
    void refuseFile(String file, Refused refused) {
        List<Object> values = refused.values();
        refuse(file, 0, "", values.isEmpty() ? "" : String.valueOf(values.getFirst()), refused.refusal().key(),
                "registry.import.mend.part", values.stream().skip(1).toArray());
    }

    /**
     * Does a step of the run. A rule or the database that says no ends it, because the transaction is lost; what nobody
     * foresaw is told too, unless it stands behind other refusals: then it is most often only their consequence.
     *
     * @return whether it was done
     */
    boolean step(String file, Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refused e) {
            refuseFile(file, e);
        } catch (DataAccessException e) {
            if (!refusedAny()) {
                LOG.error("the database refused {}", file, e);
                refuseFile(file, new CellFault("database", String.valueOf(e.getMostSpecificCause().getMessage())));
            }
        }
        return false;
    }

    void refuseManifest(String key, String value, int line, CellFault fault) {
        refuse(MANIFEST, line, key, value, fault.rule(), fault.mend(), fault.values().toArray());
    }

    /** Numbers of people and accounts stay out of reports, and what is shown is cut to a line. */
    private String shown(String file, String column, String value) {
        CheckedList list = lists.get(file);
        boolean secret = list != null && list.file().columns().stream()
                .anyMatch(each -> each.name().equals(column) && each.isSecret());
        return secret ? "*".repeat(Math.min(value.length(), 8))
                : value.length() > 120 ? value.substring(0, 120) + "…" : value;
    }

    @Override
    public boolean refusedKey(String file, String key) {
        CheckedList list = lists.get(file);
        if (list != null && !list.isReadable()) {
            return true;
        }
        return refusedKeys.computeIfAbsent(file, this::keysOfRefused).contains(key);
    }

    private Set<String> keysOfRefused(String file) {
        Set<String> keys = new HashSet<>();
        CheckedList list = lists.get(file);
        BitSet lines = refusedLines.getOrDefault(file, new BitSet());
        if (list != null && !lines.isEmpty()) {
            list.visit(lines, row -> row.key().stream().findFirst().ifPresent(keys::add));
        }
        return keys;
    }

    /** @param loaded whether the transaction was committed */
    ImportReport report(boolean dryRun, boolean loaded) {
        List<ImportReport.FileRows> files = lists.values().stream()
                .map(list -> {
                    long refused = Math.min(list.rows(), refusedRows(list));
                    return new ImportReport.FileRows(list.file().name(), list.rows(), list.rows() - refused, refused);
                })
                .toList();
        List<String> order = new ArrayList<>(lists.keySet());
        problems.sort(Comparator.<Problem>comparingInt(problem -> order.indexOf(problem.file()))
                .thenComparingLong(Problem::line));
        return new ImportReport(county, dryRun, loaded, files, List.copyOf(problems), refusals);
    }

    private long refusedRows(CheckedList list) {
        if (!list.isReadable()) {
            return list.rows();
        }
        BitSet lines = refusedLines.getOrDefault(list.file().name(), new BitSet());
        return lines.cardinality() - (lines.get(1) ? 1 : 0);
    }
}
