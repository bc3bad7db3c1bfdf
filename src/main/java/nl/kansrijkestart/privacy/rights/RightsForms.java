package nl.kansrijkestart.privacy.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.family.FamilyPerson.Part;
import nl.kansrijkestart.casefile.family.FamilyPerson.Reach;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.family.Searches;
import nl.kansrijkestart.privacy.rights.RightsAnswer.Decision;
import nl.kansrijkestart.privacy.rights.RightsQuestion.Right;
import org.springframework.stereotype.Component;

/** What the forms about a parent's request show and change: forms/privacy. */
@Component
class RightsForms {

    private static final List<String> RIGHTS =
            Stream.of(Right.values()).map(Right::name).toList();
    private static final List<String> REQUESTERS = List.of(
            "pregnantWoman",
            "parentWithAuthority",
            "guardian",
            "partner",
            "youth12to15",
            "youth16plus",
            "representative");
    private static final String OTHER = "other";
    private static final String GONE = "gone";

    private final RightsService requests;
    private final RightsTerms terms;
    private final RightsEffects effects;
    private final CaseFiles files;
    private final People people;
    private final Searches searches;

    RightsForms(
            FormContents forms,
            RightsService requests,
            RightsTerms terms,
            RightsEffects effects,
            CaseFiles files,
            People people,
            Searches searches) {
        this.requests = requests;
        this.terms = terms;
        this.effects = effects;
        this.files = files;
        this.people = people;
        this.searches = searches;
        forms.form("receiveRightsRequest")
                .options("rightsFamilies", this::families)
                .options("officerMunicipalities", moment -> municipalities(moment.person()))
                .options("rights", moment -> options("right", RIGHTS))
                .starts("Verzoek van een ouder doorgegeven", this::received);
        forms.form("prepareRightsAnswer")
                .fresh()
                .shows(this::shown)
                .options("requesters", moment -> options("giver", REQUESTERS))
                .keeps(this::prepared);
        forms.form("decideOnRightsRequest")
                .notBy(moment -> proposedBefore(moment.caseId()))
                .fresh()
                .shows(this::shown)
                .keeps(this::decided);
        forms.form("correctFamilyFile").fresh().shows(this::known).keeps(this::corrected);
        forms.form("tellParentDelay").fresh().shows(this::shown).keeps(this::told);
        forms.form("tellParentDecision").fresh().shows(this::shown).keeps(this::told);
    }

    /**
     * Families in which she has a part, the newest of them; an older one has its mark typed. A privacy officer may name
     * another one of her municipality, or one whose file is gone.
     */
    private List<Option> families(FormMoment moment) {
        List<Option> options = new ArrayList<>();
        requests.familiesOf(moment.person()).forEach((id, mark) -> options.add(new Option(id, mark)));
        boolean officer = !municipalities(moment.person()).isEmpty();
        options.add(new Option(
                OTHER, officer ? "Een ander gezin in mijn gemeente" : "Een gezin van mij dat hier niet staat"));
        if (officer) {
            options.add(new Option(GONE, "Er is geen dossier (meer)"));
        }
        return options;
    }

    private List<Option> municipalities(String person) {
        List<String> own = officerIn(person);
        return people.municipalities().stream()
                .filter(one -> own.contains(one.code()))
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    private List<String> officerIn(String person) {
        return people.keysOf(person).stream()
                .filter(key -> RightsService.OFFICERS.equals(key.group()))
                .map(key -> key.municipality())
                .toList();
    }

    /** Nobody decides on their own proposal; without a file there is nothing to give, and one officer does it. */
    private Set<String> proposedBefore(String requestId) {
        return requests.file(requests.request(requestId)).isPresent() ? Set.of("prepareRightsAnswer") : Set.of();
    }

    private static List<Option> options(String kind, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, Words.of(kind, code)))
                .toList();
    }

    private CaseStart received(FormMoment moment, Answers answers) {
        LocalDate received = answers.date("receivedOn").orElse(terms.today());
        refuseFuture(received);
        String family = answers.required("family");
        CaseCard file = switch (family) {
            case GONE -> null;
            case OTHER -> marked(moment.person(), answers.required("mark").strip());
            default -> files.card(family);
        };
        String municipality = file == null ? answers.required("municipality") : file.municipality();
        RightsRequest request = requests.open(
                municipality,
                file,
                new RightsQuestion(
                        Right.valueOf(answers.required("right")),
                        answers.text("asked").orElse(null),
                        received,
                        moment.person()));
        return new CaseStart(request.id(), municipality, Map.of());
    }

    private CaseCard marked(String person, String mark) {
        List<String> officerIn = officerIn(person);
        Stream.concat(officerIn.stream(), people.keysOf(person).stream().map(Key::municipality))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(municipality -> searches.count(person, municipality, Searches.By.mark));
        return requests.named(person, mark, officerIn)
                .orElseThrow(() -> new Refusal(
                        officerIn.isEmpty()
                                ? "Dit kenmerk is niet van een gezin waar u bij betrokken bent. Controleer het."
                                : "Dit kenmerk is in uw gemeente niet bekend. Controleer het, of kies: er is geen "
                                        + "dossier (meer)."));
    }

    private Map<String, Object> shown(FormMoment moment) {
        RightsRequest request = requests.request(moment.caseId());
        RightsQuestion question = request.question();
        RightsAnswer answer = request.answer();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("request", request.name());
        shown.put("right", Words.of("right", question.kind().name()));
        shown.put("asked", question.asked() == null ? "(niets opgeschreven)" : question.asked());
        shown.put("received", Dutch.wholeDay(question.receivedOn()));
        shown.put("firstDue", Dutch.wholeDay(terms.first(question.receivedOn())));
        shown.put("due", Dutch.wholeDay(answer.due()));
        shown.put(
                "term",
                answer.extended() ? "de termijn van de wet, eenmaal verlengd" : "de termijn van de wet: een maand");
        shown.put(
                "askedBy",
                question.requester() == null ? "(nog niet nagegaan)" : Words.of("giver", question.requester()));
        shown.put(
                "sure",
                question.identity() == null
                        ? "nog niet nagegaan"
                        : Words.of("identityCheck", question.identity().name()));
        shown.put("proposal", answer.advice() == null ? "(geen voorstel)" : answer.advice());
        shown.put("why", answer.reason() == null ? "" : answer.reason());
        shown.put(
                "decided",
                answer.decision() == null
                        ? ""
                        : Words.of("rightsDecision", answer.decision().name()));
        shown.put("effect", effects.before(request));
        shown.put("toDo", effects.toDo(request));
        return shown;
    }

    private void prepared(FormMoment moment, Answers answers) {
        requests.request(moment.caseId())
                .prepared(
                        answers.required("requester"),
                        RightsQuestion.Identity.valueOf(answers.required("identity")),
                        answers.text("advice").orElse(null));
    }

    private void decided(FormMoment moment, Answers answers) {
        RightsRequest request = requests.request(moment.caseId());
        Decision decision = Decision.valueOf(answers.required("decision"));
        String reason = answers.text("reason").orElse(null);
        if (decision == Decision.moreTime) {
            if (request.answer().extended()) {
                throw new Refusal("De termijn is al een keer verlengd. Nog een keer mag niet: beslis nu.");
            }
            if (terms.now().isAfter(terms.first(request.question().receivedOn()))) {
                throw new Refusal("Verlengen kan alleen in de eerste maand. Beslis nu.");
            }
            request.answers()
                    .extend(
                            reason,
                            moment.person(),
                            terms.extended(request.question().receivedOn()));
            return;
        }
        if (request.question().identity() == RightsQuestion.Identity.unsure
                && decision != Decision.notGranted
                && decision != Decision.takenBack) {
            throw new Refusal("Het is nog niet zeker dat het deze ouder is. Geef niets voordat dat zeker is; vraag de "
                    + "organisatie om het na te gaan, of kies: meer tijd.");
        }
        if (decision == Decision.partly && request.question().is(Right.erasure)) {
            throw new Refusal(
                    "Het programma wist een dossier helemaal, of niet. Moet een deel weg? Kies dat de ouder dit niet "
                            + "krijgt, leg uit waarom, "
                            + "en verbeter dat deel met een verzoek “gegevens verbeteren”.");
        }
        if (decision == Decision.granted) {
            effects.carryOut(request, moment.person());
        }
        requests.request(moment.caseId()).answers().decide(decision, reason, moment.person());
    }

    private Map<String, Object> known(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>(shown(moment));
        requests.file(requests.request(moment.caseId()))
                .flatMap(file -> files.family(file.id()).stream()
                        .filter(one -> one.is(Part.parent))
                        .findFirst())
                .ifPresent(parent -> {
                    shown.put("name", parent.name());
                    shown.put("telephone", parent.telephone());
                    shown.put("address", parent.address());
                });
        return shown;
    }

    /** What stays empty stays as it was. */
    private void corrected(FormMoment moment, Answers answers) {
        RightsRequest request = requests.request(moment.caseId());
        requests.file(request).ifPresent(file -> {
            files.correctParent(
                    file.id(),
                    answers.text("name").orElse(null),
                    answers.text("telephone").orElse(null),
                    answers.text("address").orElse(null),
                    Reach.UNSAID);
            files.tell(
                    file.id(),
                    moment.person(),
                    "Gegevens verbeterd op verzoek van de ouder"
                            + answers.text("addition")
                                    .map(text -> ". Aanvulling: " + text)
                                    .orElse(""));
        });
    }

    private void told(FormMoment moment, Answers answers) {
        LocalDate day = answers.date("toldOn").orElseThrow(() -> new Refusal("Vul in wanneer u het vertelde."));
        refuseFuture(day);
        requests.request(moment.caseId()).answers().told(answers.required("way"), day);
    }

    private void refuseFuture(LocalDate day) {
        if (day.isAfter(terms.today())) {
            throw new Refusal("Deze dag ligt in de toekomst. Vul in op welke dag het gebeurde.");
        }
    }
}
