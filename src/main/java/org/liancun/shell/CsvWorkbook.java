package org.liancun.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as an Excel file: numbers are numbers, and codes stay text, so that no digit of them is lost. */
final class CsvWorkbook {
    /** What a binary number of Excel holds to the last digit. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,3})?");
    private static final Pattern CODE = Pattern.compile("(.*_)?(code|number|document|household|book|account)");
    private static final int SHEET_NAME_MOST = 31;

    private CsvWorkbook() {}

    static void write(Csv csv, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Liancun", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name(csv));
            List<String> head = csv.head();
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
            }
            int line = 1;
            for (List<String> row : csv.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    cell(sheet, line, column, row.get(column), CODE.matcher(head.get(column)).matches());
                }
                line++;
            }
        }
    }

    private static void cell(Worksheet sheet, int line, int column, String text, boolean code) {
        if (!code && NUMBER.matcher(text).matches()) {
            sheet.value(line, column, Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            sheet.value(line, column, text);
        }
    }

    private static String name(Csv csv) {
        String stem = csv.fileName().replaceAll("\\.csv$", "").replaceAll("[\\[\\]:*?/\\\\]", "-");
        return stem.substring(0, Math.min(SHEET_NAME_MOST, stem.length()));
    }
}
