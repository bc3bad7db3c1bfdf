package nl.kansrijkestart.monitoring.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.monitoring.figures.Network;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The network map: kinds of partner on a circle, lines where ten referrals or more went; a table says the same. */
@Controller
class NetworkPages {

    private static final int MIDDLE = 500;
    private static final int HEIGHT = 270;
    private static final int WIDE = 230;
    private static final int HIGH = 200;
    /** How far outside its dot a label stands. */
    private static final double BESIDE = 1.12;

    /** @param anchor where the text stands: before, on or after its dot */
    record Dot(
            String kind, String label, long x, long y, long textX, long textY, String anchor, List<String> members) {}

    record Line(String from, String to, Amount number, int weight, Dot start, Dot end) {}

    record NetworkPage(MunicipalityCard place, String months, List<Dot> dots, List<Line> lines) {}

    private final FigureDoors doors;
    private final Network network;

    NetworkPages(FigureDoors doors, Network network) {
        this.doors = doors;
        this.network = network;
    }

    @GetMapping("/cijfers/netwerk/{municipality:gm[0-9]{4}}")
    ModelAndView map(@PathVariable String municipality, PersonCard person) {
        MunicipalityCard place = doors.municipality(person, municipality);
        Network.Picture picture = network.of(municipality);
        Map<String, Dot> dots = new HashMap<>();
        List<Dot> placed = IntStream.range(0, picture.knots().size())
                .mapToObj(at -> dot(picture.knots().get(at), at, picture.knots().size()))
                .toList();
        placed.forEach(dot -> dots.put(dot.kind(), dot));
        List<Line> lines = picture.ties().stream()
                .map(tie -> new Line(
                        dots.get(tie.from()).label(),
                        dots.get(tie.to()).label(),
                        tie.number(),
                        tie.weight(),
                        dots.get(tie.from()),
                        dots.get(tie.to())))
                .toList();
        return new ModelAndView("network", "page", new NetworkPage(place, picture.months(), placed, lines));
    }

    private static Dot dot(Network.Knot knot, int place, int all) {
        double angle = 2 * Math.PI * place / all - Math.PI / 2;
        double across = Math.cos(angle);
        return new Dot(
                knot.kind(),
                knot.label().split("[,(:]")[0].strip(),
                Math.round(MIDDLE + WIDE * across),
                Math.round(HEIGHT + HIGH * Math.sin(angle)),
                Math.round(MIDDLE + WIDE * BESIDE * across),
                Math.round(HEIGHT + HIGH * BESIDE * Math.sin(angle) + 5),
                across > 0.2 ? "start" : across < -0.2 ? "end" : "middle",
                knot.members());
    }
}
