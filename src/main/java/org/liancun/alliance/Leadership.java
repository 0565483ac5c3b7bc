package org.liancun.alliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who leads an alliance and why, from a day on until the next such line. */
record Leadership(String alliance, LocalDate fromOn, String leadVillage, Mode mode, @Nullable UUID document) {}
