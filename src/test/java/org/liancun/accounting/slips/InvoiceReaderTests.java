package org.liancun.accounting.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Money;

/** What is read out of electronic invoices, and what is not let in with them. */
class InvoiceReaderTests {
    @Test
    void aFullyDigitalInvoiceInXmlGivesNumberDaySellerAndLinesWithTheirTax() {
        EInvoice invoice = InvoiceReader.read("application/xml", SyntheticInvoices.digital(SyntheticInvoices.NUMBER))
                .orElseThrow();

        assertThat(invoice.key()).isEqualTo(SyntheticInvoices.NUMBER);
        assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(invoice.seller()).isEqualTo("合成饲料店（测试）");
        assertThat(invoice.total()).isEqualTo(Money.ofYuan("1272"));
        assertThat(invoice.tax()).isEqualTo(Money.ofYuan("72"));
        assertThat(invoice.slipLines()).containsExactly(
                new SlipContent.Line("*饲料*青干草", Money.ofYuan("1060"), ""),
                new SlipContent.Line("*饲料*食盐", Money.ofYuan("212"), ""));
    }

    @Test
    void linesThatDoNotAddUpToTheTotalBecomeOneOfTheWhole() {
        String odd = new String(SyntheticInvoices.digital(SyntheticInvoices.NUMBER), StandardCharsets.UTF_8)
                .replace("1000.00", "999.995");
        assertThat(InvoiceXml.read(SyntheticInvoices.bytes(odd)).orElseThrow().slipLines())
                .containsExactly(new SlipContent.Line("*饲料*食盐", Money.ofYuan("1272"), ""));
    }

    @Test
    void anOfdIsReadFromItsDataItsTagsOrItsFacts() {
        EInvoice data = ofd(SyntheticInvoices.ofdWithData());
        EInvoice tags = ofd(SyntheticInvoices.ofdWithTags());
        EInvoice facts = ofd(SyntheticInvoices.ofdWithFacts());

        assertThat(data.key()).isEqualTo("99990000000100000007");
        assertThat(data.issuedOn()).isEqualTo(LocalDate.of(2024, 3, 2));
        assertThat(data.slipLines()).containsExactly(new SlipContent.Line("*五金*铁丝", Money.ofYuan("106"), ""));
        assertThat(tags.key()).isEqualTo("99999999990000000002");
        assertThat(tags.seller()).isEqualTo("合成煤店（测试）");
        assertThat(tags.slipLines()).containsExactly(new SlipContent.Line("*煤*块煤", Money.ofYuan("318"), ""));
        assertThat(facts.total()).isEqualTo(Money.ofYuan("2260"));
        assertThat(facts.slipLines()).containsExactly(
                new SlipContent.Line("合成建材店（测试）", Money.ofYuan("2260"), ""));
    }

    @Test
    void aPdfIsReadFromItsDataOrItsWords() {
        byte[] pdf = SyntheticInvoices.pdf(SyntheticInvoices.digital(SyntheticInvoices.NUMBER));
        EInvoice words = InvoicePdf.words(SyntheticInvoices.words()).orElseThrow();

        assertThat(InvoiceReader.read("application/pdf", pdf).orElseThrow().total()).isEqualTo(Money.ofYuan("1272"));
        assertThat(words.key()).isEqualTo("99999999990000000004");
        assertThat(words.issuedOn()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(words.seller()).isEqualTo("合成兽药店（测试）");
        assertThat(words.tax()).isEqualTo(Money.ofYuan("12"));
        assertThat(words.slipLines()).containsExactly(
                new SlipContent.Line("*兽药*疫苗", Money.ofYuan("212"), ""),
                new SlipContent.Line("*兽药*消毒液", Money.ofYuan("100"), ""));
    }

    @Test
    void whatIsNoInvoiceOrBrokenIsNone() {
        assertThat(InvoiceXml.read(SyntheticInvoices.bytes("<other><InvoiceNumber>1</InvoiceNumber></other>"))).isEmpty();
        assertThat(InvoiceXml.read(SyntheticInvoices.bytes("<EInvoice><broken"))).isEmpty();
        assertThat(InvoiceXml.read(SyntheticInvoices.bytes("<EInvoice/>"))).isEmpty();
        assertThat(InvoiceOfd.read(SyntheticInvoices.bytes("no zip"))).isEmpty();
        assertThat(InvoiceOfd.read(SyntheticInvoices.ofd(Map.of()))).isEmpty();
        assertThat(InvoicePdf.read(SyntheticInvoices.bytes("%PDF-1.4\n%%EOF\n"))).isEmpty();
        assertThat(InvoicePdf.words("发票号码：12345678 （小写）¥1.00")).isEmpty();
    }

    @Test
    void aDocumentTypeIsRefusedSoThatNoFileIsReadAndNoEntityGrows() {
        String plain = new String(SyntheticInvoices.digital(SyntheticInvoices.NUMBER), StandardCharsets.UTF_8);
        for (String type : new String[] {"<!DOCTYPE EInvoice [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE EInvoice [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;\">]>", "<!DOCTYPE EInvoice>"}) {
            String dangerous = plain.replace("?>", "?>" + type).replace("合成饲料店（测试）", type.contains("ENTITY") ? "&x;" : "x");
            assertThat(InvoiceXml.read(SyntheticInvoices.bytes(dangerous))).as(type).isEmpty();
        }
    }

    @Test
    void whatUnpacksToMoreThanAnInvoiceIsNotUnpacked() throws IOException {
        String large = "<EInvoice>" + " ".repeat(5 * 1024 * 1024) + "</EInvoice>";
        assertThat(InvoiceOfd.read(SyntheticInvoices.ofd(Map.of("Doc_0/Attachs/original_invoice.xml", large)))).isEmpty();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int i = 0; i < 60; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        byte[] bomb = SlipVillage.concat(SyntheticInvoices.bytes("%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>\nstream\r\n"),
                packed.toByteArray(), SyntheticInvoices.bytes("\nendstream"));

        assertThat(packed.size()).isLessThan(100_000);
        assertThat(PdfSize.harmless(bomb)).isFalse();
        assertThat(PdfSize.harmless(SyntheticInvoices.bytes("%PDF-1.4\n1 0 obj\n<</Filter [/FlateDecode /FlateDecode]>>")))
                .isFalse();
        assertThat(PdfSize.harmless(SyntheticInvoices.bytes("%PDF-1.4\ntrailer\n<</Encrypt 5 0 R>>"))).isFalse();
        assertThat(PdfSize.harmless(SyntheticInvoices.pdf(SyntheticInvoices.digital(SyntheticInvoices.NUMBER)))).isTrue();
    }

    @Test
    void aNumberIsTheSameHoweverItIsTyped() {
        assertThat(InvoiceKey.of("9999 9999 9900 0000 0001")).contains(SyntheticInvoices.NUMBER);
        assertThat(InvoiceKey.of("999900000001/00000007")).contains("99990000000100000007");
        assertThat(InvoiceKey.of("9999000001", "00000007")).contains("999900000100000007");
        assertThat(InvoiceKey.of("00000007")).isEmpty();
        assertThat(InvoiceKey.of("9999999999000000000１")).isEmpty();
    }

    private static EInvoice ofd(byte[] ofd) {
        return InvoiceReader.read("application/ofd", ofd).orElseThrow();
    }
}
