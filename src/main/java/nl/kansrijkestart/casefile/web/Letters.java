package nl.kansrijkestart.casefile.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of paper, first one first, and what can be written with them. A font is read when a text asks for it: most
 * need the first one only.
 */
enum Letters {
    /** Comes with the PDF library; the built-in fonts of PDF lack most letters of names from elsewhere. */
    latin("Liberation Sans", "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
    arabic("Noto Sans Arabic", "/fonts/NotoSansArabic-Regular.ttf"),
    hebrew("Noto Sans Hebrew", "/fonts/NotoSansHebrew-Regular.ttf"),
    chinese("Noto Sans SC", "/fonts/NotoSansSC-Regular.ttf"),
    pictures("Noto Emoji", "/fonts/NotoEmoji-Regular.ttf");

    /** @param fonts in their order @param missing whether it has letters that none of them can write */
    record Needed(Set<Letters> fonts, boolean missing) {}

    private static final int LAST = 0x323AF;
    private static final Map<Letters, BitSet> WRITES = new ConcurrentHashMap<>();

    private final String family;
    private final String file;

    Letters(String family, String file) {
        this.family = family;
        this.file = file;
    }

    String family() {
        return family;
    }

    InputStream open() {
        return PDDocument.class.getResourceAsStream(file);
    }

    /**
     * What a text asks for. Scripts whose letters change beside each other, other than Arabic, are written by none:
     * better named as missing than drawn wrong.
     */
    static Needed of(String text) {
        Set<Letters> fonts = new LinkedHashSet<>(Set.of(latin));
        boolean missing = false;
        for (int sign : text.codePoints().filter(Letters::seen).distinct().toArray()) {
            Letters writer = null;
            for (Letters font : values()) {
                if (font.writes(sign)) {
                    writer = font;
                    break;
                }
            }
            missing |= writer == null;
            if (writer != null) {
                fonts.add(writer);
            }
        }
        return new Needed(fonts, missing);
    }

    private static boolean seen(int sign) {
        int type = Character.getType(sign);
        return type != Character.CONTROL && type != Character.FORMAT && !Character.isWhitespace(sign);
    }

    private boolean writes(int sign) {
        return WRITES.computeIfAbsent(this, Letters::read).get(sign);
    }

    private static BitSet read(Letters font) {
        try (TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(font.open()))) {
            CmapLookup glyphs = file.getUnicodeCmapLookup();
            BitSet writes = new BitSet(LAST);
            for (int sign = ' '; sign <= LAST; sign++) {
                writes.set(sign, glyphs.getGlyphId(sign) > 0);
            }
            return writes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
