package nl.kansrijkestart.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** What parents and colleagues are called is written on paper as they write it, or the paper says that it is not. */
class PdfTest {

    @Test
    void namesOfOtherScriptsAreWritten() throws IOException {
        String text = text(page("Łukasz Nguyễn", "王小明", "👶🏽", "Ελένη Ольга"));
        assertThat(text).contains("Łukasz Nguyễn", "王小明", "👶", "Ελένη Ольга").doesNotContain("#", "ontbreken letters");
    }

    /** The first letter stands to the right of the last one; the Dutch words around it stay where they are. */
    @Test
    void hebrewAndArabicRunFromRightToLeft() throws IOException {
        List<TextPosition> hebrew = letters(page("naam שלום hier"));
        assertThat(across(hebrew, "n")).isLessThan(across(hebrew, "ם"));
        assertThat(across(hebrew, "ם")).isLessThan(across(hebrew, "ש"));
        assertThat(across(hebrew, "ש")).isLessThan(across(hebrew, "h"));
        List<TextPosition> arabic = letters(page("نور الهدى"));
        assertThat(arabic).isNotEmpty().noneMatch(one -> one.getUnicode().equals("#"));
        assertThat(arabic.stream().map(one -> one.getFont().getName()))
                .anyMatch(name -> name.contains("NotoSansArabic"));
    }

    /** Sinhala letters change beside each other, which nobody here can draw; the same for Tamil and Devanagari. */
    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        for (String name : List.of("නිමල්", "தமிழ்", "देवी")) {
            assertThat(text(page("Naam: " + name)).replaceAll("\\s+", " ")).contains(Pdf.MISSING);
        }
        assertThat(text(page("Naam: Jansen"))).doesNotContain("Let op");
    }

    @Test
    void aLongWordStaysOnThePaper() throws IOException {
        String address = "https://voorbeeld.example/" + "zeerlangadres".repeat(12);
        assertThat(text(page(address)).replaceAll("\\s+", "")).contains(address);
        assertThat(letters(page(address)))
                .allSatisfy(one -> assertThat(one.getXDirAdj() + one.getWidthDirAdj())
                        .isLessThanOrEqualTo(one.getPageWidth() - 50));
    }

    /** Most papers are in Dutch: they carry one font and are small. */
    @Test
    void onlyWhatIsNeededIsPutIn() throws IOException {
        byte[] plain = page("Jansen, één kind");
        try (PDDocument paper = Loader.loadPDF(plain)) {
            assertThat(StreamSupport.stream(
                            paper.getPage(0).getResources().getFontNames().spliterator(), false))
                    .hasSize(1);
        }
        assertThat(plain).hasSizeLessThan(40_000);
        assertThat(page("王小明")).hasSizeLessThan(60_000);
    }

    private static byte[] page(String... lines) {
        return Pdf.of("<html lang=\"nl\"><head><title>Proef</title><meta name=\"subject\" content=\"Proef\"/><style>"
                + "@page { size: A4; margin: 2cm; } body { font-family: \"Liberation Sans\", sans-serif; }"
                + ".answer { white-space: pre-wrap; }</style></head><body><p class=\"answer\">"
                + String.join("</p><p class=\"answer\">", lines) + "</p></body></html>");
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            // some signs share their drawing with a radical
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }

    private static List<TextPosition> letters(byte[] paper) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(paper)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
        }
        return letters;
    }

    private static float across(List<TextPosition> letters, String one) {
        return letters.stream()
                .filter(letter -> letter.getUnicode().equals(one))
                .max(Comparator.comparing(TextPosition::getXDirAdj))
                .orElseThrow(() -> new AssertionError("not on the paper: " + one))
                .getXDirAdj();
    }
}
