package org.liancun.accounting.slips;

import java.util.UUID;

/** A book as slips know it. */
public record SlipBook(UUID id, String code, String chart, String place, String organisation, String nameZh,
        String nameEn) {}
