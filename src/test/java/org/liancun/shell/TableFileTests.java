package org.liancun.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A list as a file: the same rows for a text editor and for Excel. */
class TableFileTests {
    private static final TableFile FILE = new TableFile("books-2023", List.of("code", "amount_yuan", "area_mu", "on", "n"),
            List.of(List.of("540623201", new Money(-123_456L), new Quantity(150, Unit.MU), LocalDate.of(2023, 12, 31), 7),
                    List.of("=1+1", new Money(0), "", "", 0L)));

    @Test
    void excelCanReckonWithMoneyAndKeepsCodesAsTexts() throws IOException {
        MockHttpServletResponse answer = answer("xlsx");
        List<Row> rows;
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            rows = book.getFirstSheet().read();
        }

        assertThat(answer.getHeader("Content-Disposition")).contains("books-2023.xlsx");
        assertThat(rows.get(0).getCellText(1)).isEqualTo("amount_yuan");
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo(new BigDecimal("-1234.56"));
        assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(rows.get(1).getCell(3).asDate().toLocalDate()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(rows.get(1).getCell(4).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(7));
        assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void csvHasTheSameAndNoFormula() throws IOException {
        MockHttpServletResponse answer = answer("csv");

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFcode,amount_yuan,area_mu,on,n\r\n"
                + "540623201,-1234.56,1.50,2023-12-31,7\r\n'=1+1,0.00,,,0\r\n");
        assertThat(answer.getHeader("Content-Disposition")).contains("books-2023.csv");
    }

    @Test
    void aSumIsAFormulaInExcelAndANumberElsewhere() throws IOException {
        TableFile file = new TableFile("sums", List.of("line", "yuan"), List.of(List.of("a", new Money(100)),
                List.of("b", new Money(250)), List.of("less c", new Money(30)), List.of("d", new Money(5)),
                List.of("all", new TableFile.Sum(new Money(325), List.of(3, 1, 0), List.of(2)))));
        Row last;
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(answer(file, "xlsx").getContentAsByteArray()))) {
            last = book.getFirstSheet().read().getLast();
        }

        assertThat(last.getCell(1).getFormula()).isEqualTo("SUM(B2:B3,B5)-SUM(B4)");
        assertThat(answer(file, "csv").getContentAsString(StandardCharsets.UTF_8)).endsWith("all,3.25\r\n");
    }

    @Test
    void aFormulaNamesColumnsAsASpreadsheetDoesAndTakesAnyNumberOfRanges() {
        List<Integer> apart = IntStream.range(0, 450).map(i -> 2 * i).boxed().toList();

        assertThat(SumFormula.of(new TableFile.Sum(0, List.of(0)), 27)).isEqualTo("SUM(AB2)");
        assertThat(SumFormula.of(new TableFile.Sum(0, List.of(), List.of(0)), 25)).isEqualTo("0-SUM(Z2)");
        assertThat(SumFormula.of(new TableFile.Sum(0, apart), 0)).startsWith("SUM(A2,A4,")
                .contains(",A400)+SUM(A402,").contains(")+SUM(A802,").endsWith(",A900)");
    }

    @Test
    void anotherFormatIsNotThere() {
        assertThatThrownBy(() -> answer("pdf")).isInstanceOf(NotFound.class);
    }

    private static MockHttpServletResponse answer(String format) throws IOException {
        return answer(FILE, format);
    }

    private static MockHttpServletResponse answer(TableFile file, String format) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("format", format);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new TableFileRendering().handleReturnValue(file, new MethodParameter(TableFileTests.class.getDeclaredMethods()[0], -1),
                new ModelAndViewContainer(), new ServletWebRequest(request, response));
        return response;
    }
}
