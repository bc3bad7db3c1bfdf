package nl.kansrijkestart.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.monitoring.figures.Network;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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

    private final SignedIn signedIn;
    private final FigureDoors doors;
    private final Network network;

    NetworkPages(SignedIn signedIn, FigureDoors doors, Network network) {
        this.signedIn = signedIn;
        this.doors = doors;
        this.network = network;
    }

    @GetMapping("/cijfers/netwerk/{municipality:gm[0-9]{4}}")
    String map(@PathVariable String municipality, HttpServletRequest request, Model model) {
        model.addAttribute("place", doors.municipality(signedIn.person(request), municipality));
        Network.Picture picture = network.of(municipality);
        model.addAttribute("months", picture.months());
        Map<String, Dot> dots = new HashMap<>();
        List<Dot> placed = IntStream.range(0, picture.knots().size())
                .mapToObj(place ->
                        dot(picture.knots().get(place), place, picture.knots().size()))
                .toList();
        placed.forEach(dot -> dots.put(dot.kind(), dot));
        model.addAttribute("dots", placed);
        model.addAttribute(
                "lines",
                picture.ties().stream()
                        .map(tie -> new Line(
                                dots.get(tie.from()).label(),
                                dots.get(tie.to()).label(),
                                tie.number(),
                                tie.weight(),
                                dots.get(tie.from()),
                                dots.get(tie.to())))
                        .toList());
        return "network";
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
