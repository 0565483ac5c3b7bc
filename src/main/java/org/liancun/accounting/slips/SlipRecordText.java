package org.liancun.accounting.slips;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands on a slip as a plain text in Chinese, the language of the books (会计法 2024, article 22). It names each
 * paper by its SHA-256, so that whoever has sealed the text has sealed the papers. Pure.
 */
final class SlipRecordText {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Map<SlipAct, String> ACTS = Map.of(SlipAct.NOTED, "登记", SlipAct.HANDED_IN, "提交",
            SlipAct.CONFIRMED, "确认", SlipAct.STAMPED, "审核盖章", SlipAct.APPROVED, "审批", SlipAct.BOOKED, "记账",
            SlipAct.PAID, "收付", SlipAct.RETURNED, "退回", SlipAct.DROPPED, "作废");
    private static final Map<PayWay, String> WAYS =
            Map.of(PayWay.CASH, "现金", PayWay.BANK, "转账", PayWay.SETTLED, "已结清");

    private SlipRecordText() {}

    /** What the clerk hands in. */
    static String content(SlipDetail slip) {
        SlipContent content = slip.content();
        StringBuilder text = new StringBuilder("报账单 ").append(slip.slip().head().number()).append('\n');
        text.append("账套：").append(slip.book().nameZh()).append("（").append(content.book()).append("）\n");
        text.append("业务日期：").append(content.eventOn()).append('\n');
        text.append("方向：").append(content.direction() == SlipDirection.OUT ? "支出" : "收入").append('\n');
        text.append("事由：").append(content.purpose()).append('\n');
        text.append("对方：").append(content.payee().isEmpty() ? "无" : content.payee()).append('\n');
        text.append("结算方式：").append(WAYS.get(content.way())).append('\n');
        int no = 1;
        for (SlipContent.Line line : content.lines()) {
            text.append(no++).append(". ").append(line.summary()).append("  ").append(line.amount()).append(" 元");
            text.append(line.account().isEmpty() ? "" : "  科目 " + line.account()).append('\n');
        }
        text.append("合计：").append(content.total()).append(" 元\n附件：").append(content.sheets()).append(" 张\n");
        slip.papers().forEach(paper -> text.append("附件 ").append(paper.no()).append("：").append(paper.fileName())
                .append("  SHA-256 ").append(paper.sha256()).append('\n'));
        slip.invoices().forEach(invoice -> text.append("发票：").append(invoice.key())
                .append(invoice.seller().isEmpty() ? "" : "  " + invoice.seller())
                .append(invoice.total() == null ? "" : "  价税合计 " + invoice.total() + " 元").append('\n'));
        return text.toString();
    }

    /** The whole record, with the steps that led to the voucher. */
    static String record(SlipDetail slip, SlipStep last) {
        List<SlipStep> steps = new ArrayList<>(slip.steps());
        steps.add(last);
        return content(slip) + steps.stream().map(SlipRecordText::line).collect(Collectors.joining());
    }

    private static String line(SlipStep step) {
        return MOMENT.format(step.at()) + "  " + ACTS.get(step.act()) + "  " + step.by() + "（" + step.as() + "）"
                + (step.limit() == null ? "" : "  限额 " + step.limit() + " 元")
                + (step.reason().isEmpty() ? "" : "  " + step.reason()) + "\n";
    }
}
