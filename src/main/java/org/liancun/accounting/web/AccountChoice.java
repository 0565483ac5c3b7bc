package org.liancun.accounting.web;

/** An account with what it can be called up by. */
public record AccountChoice(String code, String nameZh, String nameEn, String pinyin) {}
