package nl.kansrijkestart.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.privacy.looks.AskedInVain;
import nl.kansrijkestart.privacy.looks.WhoLooked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looked at families of the privacy officer's municipality. For everybody else there is no such page. */
@Controller
@RequestMapping("/inzage")
class AccessReviewPage {

    record Line(String when, String who, String role, String family, String why, String signs, boolean later) {}

    /** @param before until when it was signed, Dutch; null before the first time @param remark as typed */
    record ReviewPage(
            List<MunicipalityCard> municipalities,
            String municipality,
            List<Line> lines,
            WhoLooked.Open open,
            String before,
            String remark,
            List<String> inVain) {}

    private static final String SHOWN = "inzage.";

    private final PrivacyDoor door;
    private final People people;
    private final WhoLooked looked;
    private final AskedInVain inVain;
    private final CaseFiles files;

    AccessReviewPage(PrivacyDoor door, People people, WhoLooked looked, AskedInVain inVain, CaseFiles files) {
        this.door = door;
        this.people = people;
        this.looked = looked;
        this.inVain = inVain;
        this.files = files;
    }

    @GetMapping
    ModelAndView page(@RequestParam(required = false) String gemeente, PersonCard officer, HttpServletRequest request) {
        return show(door.municipality(officer, gemeente), null, officer, request);
    }

    @PostMapping
    String sign(
            @RequestParam String gemeente,
            @RequestParam long lastLine,
            @RequestParam(required = false) String remark,
            PersonCard officer,
            HttpServletRequest request,
            Again again,
            RedirectAttributes after) {
        String municipality = door.municipality(officer, gemeente);
        again.show(() -> show(municipality, remark, officer, request));
        refuseUnseen(request, municipality, lastLine);
        looked.sign(municipality, officer, lastLine, remark);
        after.addFlashAttribute("message", "Afgetekend. Wat hierna komt, ziet u de volgende keer.");
        after.addAttribute("gemeente", municipality);
        return "redirect:/inzage";
    }

    /** Who signs has had these lines before them in this session: a number of one's own signs nothing unseen. */
    private static void refuseUnseen(HttpServletRequest request, String municipality, long lastLine) {
        if (!(request.getSession().getAttribute(SHOWN + municipality) instanceof Long shown) || lastLine > shown) {
            throw new Refusal("Niet alles hiervan stond op uw scherm. Bekijk de lijst hieronder en teken dan af.");
        }
    }

    private ModelAndView show(String municipality, String remark, PersonCard officer, HttpServletRequest request) {
        WhoLooked.Open open = looked.open(municipality, officer);
        List<AskedInVain.Day> asked = inVain.recent(municipality);
        Map<String, PersonCard> askers =
                people.people(asked.stream().map(AskedInVain.Day::login).toList());
        request.getSession().setAttribute(SHOWN + municipality, open.lastLine());
        return new ModelAndView(
                "accessReview",
                "page",
                new ReviewPage(
                        door.places(officer),
                        municipality,
                        lines(open),
                        open,
                        open.before() == null ? null : Dutch.wholeDayAndTime(open.before()),
                        remark,
                        asked.stream()
                                .map(one -> Dutch.day(one.day()) + ": " + who(one.login(), askers) + ", " + one.things()
                                        + " keer")
                                .toList()));
    }

    private List<Line> lines(WhoLooked.Open open) {
        List<WhoLooked.Look> looks = open.looks();
        Map<String, String> marks =
                files.marks(looks.stream().map(look -> look.line().caseId()).collect(Collectors.toSet()));
        Map<String, PersonCard> who = people.people(looks.stream()
                .flatMap(look -> Stream.of(look.line().person(), look.line().inPlaceOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return looks.stream()
                .map(look -> new Line(
                        Dutch.wholeDayAndTime(look.line().at()),
                        who(look.line().person(), who)
                                + (look.line().inPlaceOf() == null
                                        ? ""
                                        : " namens " + who(look.line().inPlaceOf(), who)),
                        Words.of("accessRole", look.line().role()),
                        marks.getOrDefault(look.line().caseId(), "dossier is weg"),
                        Words.of("accessReason", look.line().reason()),
                        String.join(", ", look.signs()),
                        open.isBehind(look)))
                .toList();
    }

    private static String who(String login, Map<String, PersonCard> known) {
        PersonCard one = known.get(login);
        return one == null ? login : one.name() + ", " + one.organisationName();
    }
}
