package org.liancun.accounting.slips;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Synthetic invoices: made up for tests from beginning to end, sold by nobody to nobody. */
final class SyntheticInvoices {
    static final String NUMBER = "99999999990000000001";
    private static final String OFD_SPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private SyntheticInvoices() {}

    /** A fully digital invoice over 1,272.00 yuan in two lines. */
    static byte[] digital(String number) {
        return bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <EInvoice><Header><EIid>%1$s</EIid><Version>0.31</Version></Header>
                <EInvoiceData>
                <SellerInformation><SellerIdNum>SYNTHETIC</SellerIdNum><SellerName>合成饲料店（测试）</SellerName></SellerInformation>
                <BuyerInformation><BuyerName>合成村集体（测试）</BuyerName></BuyerInformation>
                <BasicInformation><TotalAmWithoutTax>1200.00</TotalAmWithoutTax><TotalTaxAm>72.00</TotalTaxAm>
                <TotalTax-includedAmount>1272.00</TotalTax-includedAmount><RequestTime>2024-03-01 10:11:12</RequestTime></BasicInformation>
                <IssuItemInformation><ItemName>*饲料*青干草</ItemName><Quantity>1</Quantity><Amount>1000.00</Amount><TaxRate>0.06</TaxRate><ComTaxAm>60.00</ComTaxAm></IssuItemInformation>
                <IssuItemInformation><ItemName>*饲料*食盐</ItemName><Quantity>1</Quantity><Amount>200.00</Amount><TaxRate>0.06</TaxRate><ComTaxAm>12.00</ComTaxAm></IssuItemInformation>
                </EInvoiceData>
                <TaxSupervisionInfo><InvoiceNumber>%1$s</InvoiceNumber><IssueTime>2024-03-01</IssueTime></TaxSupervisionInfo>
                </EInvoice>""".formatted(number));
    }

    /** The data of an older electronic invoice, with code and number. */
    static String older() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <fp:eInvoice xmlns:fp="http://www.edrm.org.cn/schema/e-invoice/2019">
                <fp:InvoiceCode>999900000001</fp:InvoiceCode><fp:InvoiceNo>00000007</fp:InvoiceNo><fp:IssueDate>2024年03月02日</fp:IssueDate>
                <fp:Seller><fp:SellerName>合成五金店（测试）</fp:SellerName></fp:Seller>
                <fp:TaxInclusiveTotalAmount>106.00</fp:TaxInclusiveTotalAmount><fp:TaxTotalAmount>6.00</fp:TaxTotalAmount>
                <fp:GoodsInfos><fp:GoodsInfo><fp:Item>*五金*铁丝</fp:Item><fp:Amount>100.00</fp:Amount><fp:TaxAmount>6.00</fp:TaxAmount></fp:GoodsInfo></fp:GoodsInfos>
                </fp:eInvoice>""";
    }

    static byte[] ofd(Map<String, String> more) {
        Map<String, String> files = new TreeMap<>(more);
        files.putIfAbsent("OFD.xml", "<ofd:OFD " + OFD_SPACE + "/>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With the data attached, as older ones come. */
    static byte[] ofdWithData() {
        return ofd(Map.of("Doc_0/Attachs/original_invoice.xml", older()));
    }

    /** With tags that name pieces of text on the page. */
    static byte[] ofdWithTags() {
        Map<String, String> fields = new TreeMap<>(Map.of("InvoiceNo", "99999999990000000002", "IssueDate", "2024年03月03日",
                "SellerName", "合成煤店（测试）", "TaxInclusiveTotalAmount", "¥318.00", "TaxTotalAmount", "¥18.00",
                "Item", "*煤*块煤", "Amount", "300.00", "TaxAmount", "18.00"));
        StringBuilder tags = new StringBuilder("<ofd:eInvoice " + OFD_SPACE + ">");
        StringBuilder page = new StringBuilder("<ofd:Page " + OFD_SPACE + "><ofd:Content><ofd:Layer>");
        int id = 10;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            tags.append("<ofd:%1$s><ofd:ObjectRef PageRef=\"1\">%2$d</ofd:ObjectRef></ofd:%1$s>".formatted(field.getKey(), id));
            page.append("<ofd:TextObject ID=\"%d\"><ofd:TextCode>%s</ofd:TextCode></ofd:TextObject>".formatted(id++, field.getValue()));
        }
        return ofd(Map.of("Doc_0/Tags/CustomTag.xml", tags + "</ofd:eInvoice>",
                "Doc_0/Pages/Page_0/Content.xml", page + "</ofd:Layer></ofd:Content></ofd:Page>"));
    }

    /** With nothing but the short facts in its head. */
    static byte[] ofdWithFacts() {
        return ofd(Map.of("OFD.xml", """
                <ofd:OFD %s><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>
                <ofd:CustomData Name="发票号码">99999999990000000003</ofd:CustomData><ofd:CustomData Name="合计金额">2000.00</ofd:CustomData>
                <ofd:CustomData Name="合计税额">260.00</ofd:CustomData><ofd:CustomData Name="开票日期">2024-03-04 10:00:00</ofd:CustomData>
                <ofd:CustomData Name="销售方名称">合成建材店（测试）</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo></ofd:DocBody></ofd:OFD>"""
                .formatted(OFD_SPACE)));
    }

    /** A PDF with the data embedded. */
    static byte[] pdf(byte[] data) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("invoice.xml");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(data)));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("invoice.xml", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the printed form, as they come off a page. */
    static String words() {
        return String.join("\n", List.of("电子发票（普通发票） 发票号码：99999999990000000004", "开票日期：2024年03月05日",
                "购 名称：合成村集体（测试） 销 名称：合成兽药店（测试）", "项目名称 规格型号 单位 数量 单价 金额 税率/征收率 税额",
                "*兽药*疫苗 10ml 盒 10 20.00 200.00 6% 12.00", "*兽药*消毒液 瓶 4 25.00 100.00 免税 ***",
                "合 计 ¥300.00 ¥12.00", "价税合计（大写） 叁佰壹拾贰圆整 （小写）¥312.00"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
