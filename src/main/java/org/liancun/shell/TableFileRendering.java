package org.liancun.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends a {@link TableFile}: CSV that a spreadsheet opens by a double click, or .xlsx with numbers as numbers. */
@Component
class TableFileRendering implements HandlerMethodReturnValueHandler, WebMvcConfigurer {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return TableFile.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(@Nullable Object returned, MethodParameter returnType,
            ModelAndViewContainer container, NativeWebRequest web) throws IOException {
        container.setRequestHandled(true);
        if (!(returned instanceof TableFile file)) {
            return;
        }
        String format = Objects.requireNonNullElse(web.getParameter("format"), "csv");
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        response.setContentType(switch (format) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "xlsx" -> EXCEL;
            default -> throw new NotFound("format=" + format);
        });
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(file.name() + "." + format, StandardCharsets.UTF_8).build().toString());
        if (format.equals("csv")) {
            writeCsv(file, response.getOutputStream());
        } else {
            writeExcel(file, response.getOutputStream());
        }
    }

    /** With a mark at its beginning, so that Excel sees that it is UTF-8. */
    private static void writeCsv(TableFile file, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord(file.head());
            for (List<? extends @Nullable Object> row : file.rows()) {
                printer.printRecord(row.stream().map(TableFileRendering::text).toList());
            }
        }
    }

    private static void writeExcel(TableFile file, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Liancun", "1.0")) {
            Worksheet sheet = book.newWorksheet("Liancun");
            sheet.freezePane(0, 1);
            for (int column = 0; column < file.head().size(); column++) {
                sheet.value(0, column, file.head().get(column));
                sheet.style(0, column).bold().set();
            }
            int line = 1;
            for (List<? extends @Nullable Object> row : file.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    put(sheet, line, column, row.get(column));
                }
                line++;
            }
        }
    }

    private static void put(Worksheet sheet, int line, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> { }
            case Money money -> number(sheet, line, column, new Quantity(money.fen(), Unit.CNY));
            case Quantity quantity -> number(sheet, line, column, quantity);
            case TableFile.Sum sum -> {
                put(sheet, line, column, sum.amount());
                sheet.formula(line, column, SumFormula.of(sum, column));
            }
            case Long whole -> sheet.value(line, column, whole);
            case Integer whole -> sheet.value(line, column, whole);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(line, column, cell.toString());
        }
    }

    private static void number(Worksheet sheet, int line, int column, Quantity quantity) {
        int scale = quantity.unit().scale();
        sheet.value(line, column, BigDecimal.valueOf(quantity.amount(), scale));
        sheet.style(line, column).format("#,##0" + (scale == 0 ? "" : "." + "0".repeat(scale))).set();
    }

    /** A text that a spreadsheet would run as a formula begins with an apostrophe; numbers stay numbers. */
    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Quantity quantity -> quantity.number();
            case TableFile.Sum sum -> text(sum.amount());
            case String text when text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("[+-]?[0-9.,]+") -> "'" + text;
            default -> cell.toString();
        };
    }
}
