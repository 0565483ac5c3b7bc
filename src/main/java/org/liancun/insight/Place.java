package org.liancun.insight;

import org.liancun.shell.Words;

/** The place that a page is about, by its names. */
public record Place(String code, String nameZh, String nameEn) {
    public String name(Words words) {
        return words.name(nameZh, nameEn);
    }
}
