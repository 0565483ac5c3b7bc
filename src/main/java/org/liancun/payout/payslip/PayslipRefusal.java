package org.liancun.payout.payslip;

import org.liancun.kernel.Refusal;

/** Why a link to a slip is not made, kept or opened, or a picture not drawn. */
public enum PayslipRefusal implements Refusal {
    /** A link holds for a day at least and for ninety at most. */
    LINK_TOO_LONG,
    /** The household has no slip in sight of whoever asks for a link to it. */
    LINK_WITHOUT_SLIP,
    /** No such link in sight, or it is withdrawn already. */
    LINK_UNKNOWN,
    /** The machine has no font with the slip's characters. */
    PICTURE_WITHOUT_FONT
}
