package org.liancun.accounting;

import java.util.List;

/**
 * What is wrong with a voucher.
 *
 * @param index of the line from 0; -1 for the voucher as a whole
 * @param field summary, account, debit, credit, party, date, number; empty for the line as a whole
 * @param value what was given
 * @param values {1}, {2} … of the rule's texts; {0} is the value
 */
public record VoucherProblem(int index, String field, VoucherRule rule, String value, List<Object> values) {
    static VoucherProblem of(int index, String field, VoucherRule rule, String value, Object... values) {
        return new VoucherProblem(index, field, rule, value, List.of(values));
    }
}
