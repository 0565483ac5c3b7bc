package org.liancun.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sends a {@link Csv} as a file that a spreadsheet opens by a double click: UTF-8 with a mark, no cell a formula; or as
 * an Excel file where the address says {@code format=xlsx}.
 */
@Component
class CsvRendering implements HandlerMethodReturnValueHandler, WebMvcConfigurer {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Csv.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(@Nullable Object returned, MethodParameter returnType,
            ModelAndViewContainer container, NativeWebRequest web) throws IOException {
        container.setRequestHandled(true);
        if (!(returned instanceof Csv csv)) {
            return;
        }
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if ("xlsx".equals(web.getParameter("format"))) {
            attach(response, EXCEL, csv.fileName().replaceAll("\\.csv$", ".xlsx"));
            CsvWorkbook.write(csv, response.getOutputStream());
            return;
        }
        attach(response, "text/csv;charset=UTF-8", csv.fileName());
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord(csv.head());
            for (List<String> row : csv.rows()) {
                printer.printRecord(row.stream().map(CsvRendering::harmless).toList());
            }
        }
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }

    /** A text that a spreadsheet would run as a formula begins with an apostrophe; numbers stay numbers. */
    private static String harmless(String cell) {
        boolean formula = cell.matches("(?s)[=+\\-@\\t\\r].*") && !cell.matches("[+-]?[0-9.,]+");
        return formula ? "'" + cell : cell;
    }
}
