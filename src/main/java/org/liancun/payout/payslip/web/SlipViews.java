package org.liancun.payout.payslip.web;

import jakarta.servlet.http.HttpServletRequest;
import org.liancun.payout.payslip.Payslip;
import org.liancun.payout.payslip.Recordings;
import org.liancun.payout.payslip.SlipPictures;
import org.liancun.shell.Languages;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;
import org.springframework.stereotype.Component;

/** Slips in the language that is asked for, with what this machine can draw and speak of them. */
@Component
class SlipViews {
    private final SlipPictures pictures;
    private final Recordings recordings;
    private final Messages messages;

    SlipViews(SlipPictures pictures, Recordings recordings, Messages messages) {
        this.pictures = pictures;
        this.recordings = recordings;
        this.messages = messages;
    }

    /** @param in tag of the slip's language; empty for the reader's */
    SlipView of(Payslip slip, String in, HttpServletRequest request) {
        Words words = words(in, request);
        return new SlipView(slip, words, pictures.canDraw(slip, words), recordings.spoken(slip, words));
    }

    byte[] picture(Payslip slip, String in, HttpServletRequest request) {
        return pictures.draw(slip, words(in, request));
    }

    private Words words(String in, HttpServletRequest request) {
        return messages.in(SlipView.language(in, Languages.of(request)));
    }
}
