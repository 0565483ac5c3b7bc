package org.liancun.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that entries cite.
 *
 * @param kind such as receipt, contract, resolution, plan
 * @param mediaType of its file; null where only the paper exists
 * @param place code of the place whose people see it; a county's documents are seen by all who work there
 * @param organisation code of the organisation whose people see it besides; may be empty
 */
public record Document(
        UUID id,
        String number,
        String kind,
        String title,
        @Nullable LocalDate issuedOn,
        @Nullable String mediaType,
        String fileName,
        String place,
        String organisation,
        boolean synthetic) {}
