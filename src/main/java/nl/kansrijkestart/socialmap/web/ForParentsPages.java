package nl.kansrijkestart.socialmap.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What help there is in a municipality, for parents: open to everybody, without login, cookie or script. */
@Controller
class ForParentsPages {

    /** @param name of a theme that may be named on a page that anybody may look at together */
    record Theme(String name, List<Offer> offers) {}

    /** @param limits until when it can be asked for in the phase of this page; empty for always */
    record Offer(EntryText.Line entry, String limits) {}

    /** Drawn by the page itself. @param path of the dark squares @param size in squares, with the white around it */
    record Code(String address, String path, int size) {}

    /** @param phases code → Dutch @param code null where the program does not know its own address */
    record ForParentsPage(
            MunicipalityCard town,
            String phase,
            Map<String, String> phases,
            List<Theme> themes,
            Code code,
            String day) {}

    private static final String OTHER = "Andere hulp";
    /** Squares of white that a reader of the code needs around it. */
    private static final int WHITE = 4;

    private final Place place;
    private final SocialMap map;
    private final EntryText text;
    private final String site;

    ForParentsPages(Place place, SocialMap map, EntryText text, @Value("${kansrijkestart.mail.site:}") String site) {
        this.place = place;
        this.map = map;
        this.text = text;
        this.site = site;
    }

    /** For one phase: nobody who is pregnant reads of what is not meant for a pregnancy. */
    @GetMapping("/ouders/{municipality}")
    ModelAndView page(@PathVariable String municipality, @RequestParam(required = false) String fase)
            throws WriterException {
        MunicipalityCard town = place.known(municipality);
        String phase = fase != null && Phases.ALL.contains(fase) ? fase : Phases.PREGNANT;
        return new ModelAndView(
                "forParents",
                "page",
                new ForParentsPage(
                        town,
                        phase,
                        Words.of("phase", Phases.ALL),
                        themes(municipality, phase),
                        site.isBlank() ? null : code(site + "/ouders/" + municipality),
                        text.today()));
    }

    /** An offer stands under each theme that it helps with; one with only personal themes stands with what is left. */
    private List<Theme> themes(String municipality, String phase) {
        Map<String, List<Offer>> perTheme = new TreeMap<>(Dutch.ORDER);
        List<Offer> other = new ArrayList<>();
        List<EntryCard> cards = map.in(municipality).stream()
                .filter(card -> card.facts().phases().contains(phase))
                .toList();
        List<EntryText.Line> offers = text.lines(cards);
        for (int n = 0; n < cards.size(); n++) {
            Offer offer = new Offer(
                    offers.get(n), EntryText.limitsIn(phase, cards.get(n).facts()));
            List<String> named = named(cards.get(n));
            named.forEach(theme ->
                    perTheme.computeIfAbsent(theme, one -> new ArrayList<>()).add(offer));
            if (named.isEmpty()) {
                other.add(offer);
            }
        }
        List<Theme> themes = new ArrayList<>();
        perTheme.forEach((name, help) -> themes.add(new Theme(name, help)));
        if (!other.isEmpty()) {
            themes.add(new Theme(OTHER, other));
        }
        return themes;
    }

    private static List<String> named(EntryCard card) {
        return card.facts().needs().stream()
                .filter(Words.codes("theme")::contains)
                .filter(theme -> !Words.shielded(theme) && !"unclear".equals(theme))
                .map(Words::toParents)
                .toList();
    }

    private static Code code(String address) throws WriterException {
        ByteMatrix squares = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append('M')
                            .append(x + WHITE)
                            .append(' ')
                            .append(y + WHITE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Code(address, path.toString(), squares.getWidth() + 2 * WHITE);
    }
}
