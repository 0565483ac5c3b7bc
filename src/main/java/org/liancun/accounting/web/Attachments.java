package org.liancun.accounting.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.VoucherDesk;
import org.springframework.web.multipart.MultipartFile;

/** The file that a form hands in with what is typed. */
public final class Attachments {
    private Attachments() {}

    /** Null where none was chosen. */
    public static VoucherDesk.@Nullable Attachment of(VoucherForm form, @Nullable MultipartFile file)
            throws IOException {
        return of(form.document(), form.lines().getFirst().summary(), file);
    }

    /** The same for any form that names a document; null where no file was chosen. */
    static VoucherDesk.@Nullable Attachment of(String number, String title, @Nullable MultipartFile file)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file == null || name.isBlank() && file.isEmpty()) {
            return null;
        }
        return new VoucherDesk.Attachment(number, title, name, file.getBytes());
    }
}
