package org.liancun.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;

/**
 * Figures of a year that somebody made public, as they stood then.
 *
 * @param by name of the user
 */
public record Release(UUID id, FiscalYear year, String by, Instant at, List<Figure> figures) {}
