package org.liancun.alliance;

import java.time.LocalDate;
import java.util.UUID;

/** An adopted plan founded an alliance; its vehicle is registered and has no books yet. */
public record AllianceFounded(String alliance, UUID vehicle, String vehicleCode, LocalDate on) {}
