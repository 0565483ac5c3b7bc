package org.liancun.alliance;

import org.liancun.formation.Certificate;
import tools.jackson.databind.json.JsonMapper;

/** A certificate as the file that is kept and handed out. */
final class CertificateText {
    private CertificateText() {}

    static byte[] bytes(Certificate certificate) {
        return JsonMapper.shared().writeValueAsBytes(certificate);
    }
}
