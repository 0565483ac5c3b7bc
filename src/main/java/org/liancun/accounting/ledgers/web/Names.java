package org.liancun.accounting.ledgers.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.Words;

/** What the accounts of a book are called. */
public record Names(Map<String, ChartAccount> chart) {
    private static final int MOST = 4;

    /** Code and name; the code alone for an account that the book does not name. */
    public String of(String code, Words words) {
        ChartAccount account = chart.get(code);
        return account == null ? code : code + " " + words.name(account.nameZh(), account.nameEn());
    }

    /** The Chinese name; empty for an account that the book does not name. */
    String zh(String code) {
        ChartAccount account = chart.get(code);
        return account == null ? "" : account.nameZh();
    }

    /** The English name; empty for an account that the book does not name. */
    String en(String code) {
        ChartAccount account = chart.get(code);
        return account == null ? "" : account.nameEn();
    }

    /** The codes of an entry's other side, the first few of them where there are many. */
    public String codes(List<String> codes) {
        return codes.stream().limit(MOST).collect(Collectors.joining(", ")) + (codes.size() > MOST ? " …" : "");
    }

    /** The accounts by code, to choose from. */
    public List<ChartAccount> sorted() {
        return chart.values().stream().sorted(Comparator.comparing(ChartAccount::code)).toList();
    }
}
