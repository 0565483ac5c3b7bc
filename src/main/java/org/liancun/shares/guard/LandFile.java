package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.Row;

/** How the lists of the guard are read: their villages and papers must be there, and what stands already is passed over. */
final class LandFile {
    private LandFile() {}

    /** Makes something of a row, or nothing where it stands already. */
    interface Reading<T> {
        @Nullable T read(Row row);
    }

    /**
     * What rows are judged against.
     *
     * @param lands by village code
     * @param papers ids by number
     */
    record Ground(Map<String, Land> lands, Map<String, UUID> papers) {

        static Ground of(PackageData data, PackageFile list, LandTables lands, GuardTables tables) {
            Set<String> villages = new HashSet<>();
            Set<String> papers = new HashSet<>();
            for (Row row : data.rows(list.name())) {
                villages.add(row.text("village_code"));
                papers.add(row.text("document"));
            }
            return new Ground(villages.isEmpty() ? Map.of() : lands.read(villages), tables.documents(papers));
        }

        Land land(Row row) {
            Land land = lands.get(row.text("village_code"));
            if (land == null) {
                throw new Refused(GuardRefusal.NO_VILLAGE, row.text("village_code"));
            }
            if (!papers.containsKey(row.text("document"))) {
                throw new Refused(GuardRefusal.NO_GUARD_PAPER, row.text("document"));
            }
            return land;
        }
    }

    static <T> List<T> read(PackageData data, PackageFile list, ImportContext context, Reading<T> reading) {
        List<T> good = new ArrayList<>();
        for (Row row : data.rows(list.name())) {
            try {
                T read = reading.read(row);
                if (read != null) {
                    good.add(read);
                }
            } catch (Refused refused) {
                refuse(context, row, refused);
            }
        }
        return good;
    }

    private static void refuse(ImportContext context, Row row, Refused refused) {
        if (!(refused.refusal() instanceof GuardRefusal refusal)) {
            throw refused;
        }
        String key = row.text(refusal.column());
        boolean follows = switch (refusal) {
            case NO_VILLAGE -> context.refusedKey("villages.csv", key);
            case NO_GUARD_PAPER -> context.refusedKey("documents.csv", key);
            default -> false;
        };
        if (!follows) {
            context.refuse(row, refusal.column(), refusal.key(), "guard.mend." + refusal.name(),
                    refused.values().stream().skip(1).toArray());
        }
    }

    static LocalDate day(Row row, String column) {
        return Objects.requireNonNull(row.date(column));
    }

    static String names(Collection<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
