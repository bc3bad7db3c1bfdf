package nl.kansrijkestart.pathway;

import java.time.LocalDate;
import java.util.Map;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.pathway.family.CaseDates;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens in a family's life, reported by its contact or director. Each is a message to the top process, which
 * adapts or ends what it called. Refuses with Refusal what cannot be, and then nothing has changed.
 */
@Component
@Transactional
public class LifeEvents {

    /** A choice instead of a municipality: the family moves out of the sixteen. */
    public static final String ELSEWHERE = "elsewhere";

    private static final int MOST_CHILDREN = 5;

    private final Pathways pathways;
    private final CaseDates dates;
    private final Pauses pauses;
    private final CaseFiles files;
    private final People people;
    private final Journeys journeys;
    private final Turns turns;

    LifeEvents(
            Pathways pathways,
            CaseDates dates,
            Pauses pauses,
            CaseFiles files,
            People people,
            Journeys journeys,
            Turns turns) {
        this.pathways = pathways;
        this.dates = dates;
        this.pauses = pauses;
        this.files = files;
        this.people = people;
        this.journeys = journeys;
        this.turns = turns;
    }

    /** @param children how many were born: 1 to 5 */
    public void childBorn(String caseId, LocalDate born, int children, String person) {
        CaseCard file = pregnant(caseId);
        dates.born(born, file.municipality());
        if (children < 1 || children > MOST_CHILDREN) {
            throw new Refusal("Kies hoeveel kinderen er geboren zijn: 1 tot en met " + MOST_CHILDREN + ".");
        }
        files.born(caseId, born, children);
        files.tell(caseId, person, children == 1 ? "Kind geboren" : "Een tweeling of meerling geboren");
        tell("childBorn", caseId);
    }

    /** The date that stood there already changes nothing, and nobody hears of it. */
    public void dueDateChanged(String caseId, LocalDate due, String person) {
        CaseCard file = pregnant(caseId);
        dates.due(due);
        if (due.equals(file.dueDate())) {
            return;
        }
        files.due(caseId, due);
        files.tell(caseId, person, "Uitgerekende datum veranderd");
        tell("dueDateChanged", caseId);
    }

    /** Everything stops; who helped reads that, not why. One task is left: to talk about aftercare. */
    public void pregnancyEnded(String caseId, String person) {
        CaseCard file = pregnant(caseId);
        pathways.of(caseId).stop("pregnancyEnded", person);
        pathways.tell(new PathwayEvents.Ending(file));
        files.pregnancyEnded(caseId);
        tell("pregnancyEnded", caseId);
    }

    /**
     * The case ends here and nothing is handed over.
     *
     * @param municipality code of the new municipality, or ELSEWHERE
     * @return what the contact can do for the family, Dutch
     */
    public String familyMoves(String caseId, String municipality, String person) {
        CaseCard file = running(caseId);
        if (file.municipality().equals(municipality)) {
            throw new Refusal(
                    "Het gezin woont al in deze gemeente. Verhuist het binnen de gemeente, dan loopt het traject "
                            + "gewoon door.");
        }
        String advice = advice(municipality);
        pathways.of(caseId).stop("moved", person);
        pathways.tell(new PathwayEvents.Ending(file));
        tell("familyMoves", caseId);
        return advice;
    }

    /** The family wants a while without us: every term stands still. Withdrawing and closing stay possible. */
    public void pause(String caseId, String person) {
        if (running(caseId).paused()) {
            throw new Refusal("Dit traject staat al stil.");
        }
        pauses.hold(caseId);
        files.tell(caseId, person, "Pauze met de ouder afgesproken");
        tell("casePaused", caseId);
    }

    /** @throws Refusal in Dutch when it does not stand still, and for a case that is over */
    public void resume(String caseId, String person) {
        if (!running(caseId).paused()) {
            throw new Refusal("Dit traject staat niet stil.");
        }
        files.tell(caseId, person, "Met de ouder afgesproken om verder te gaan");
        tell("caseResumed", caseId);
    }

    private String advice(String municipality) {
        if (ELSEWHERE.equals(municipality)) {
            return "Het traject is hier gesloten en niet overgedragen. Wil de ouder daar ook hulp? Geef dan met "
                    + "toestemming een verwijsbrief mee: /verwijsbrief.";
        }
        String name = people.municipalities().stream()
                .filter(one -> one.code().equals(municipality))
                .map(MunicipalityCard::name)
                .findFirst()
                .orElseThrow(() -> new Refusal("Kies waar het gezin gaat wonen."));
        return "Het traject is hier gesloten en niet overgedragen. Wil de ouder ook in " + name
                + " hulp? Stuur dan met toestemming een nieuw signaal voor die gemeente, of vraag een collega die "
                + "daar werkt.";
    }

    private CaseCard pregnant(String caseId) {
        CaseCard file = running(caseId);
        if (!file.pregnant()) {
            throw new Refusal("Dit gezin is niet meer in verwachting. Controleer het traject.");
        }
        return file;
    }

    private CaseCard running(String caseId) {
        turns.await(caseId);
        CaseCard file = files.card(caseId);
        if (file.closed() != null) {
            throw new Refusal("Dit traject is al afgesloten.");
        }
        if (file.pregnancyEnded()) {
            throw new Refusal("Dit traject is gestopt. Alleen de taak \"Nazorg bespreken met ouder\" staat nog open.");
        }
        return file;
    }

    private void tell(String message, String caseId) {
        if (!journeys.tellCase(message, caseId, Map.of())) {
            throw new Refusal("Dit traject loopt niet meer.");
        }
    }
}
