package nl.kansrijkestart.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.NewSignal;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.family.CaseDates;
import nl.kansrijkestart.pathway.family.Searches;
import org.springframework.stereotype.Component;

/** What a professional fills in to send a signal: forms/pathway/sendSignal. */
@Component
class SignalForms {

    private static final String ELSEWHERE = "elsewhere";

    private final CaseFiles files;
    private final CaseDates dates;
    private final People people;
    private final Searches searches;

    SignalForms(FormContents book, CaseFiles files, CaseDates dates, People people, Searches searches) {
        this.files = files;
        this.dates = dates;
        this.people = people;
        this.searches = searches;
        book.form("sendSignal")
                .shows(moment -> seat(moment.person()))
                .options("municipalities", moment -> municipalities())
                .offeredAs("Signaal sturen")
                .offeredFirst()
                .starts("Signaal gestuurd", this::signal);
    }

    private CaseStart signal(FormMoment moment, Answers answers) {
        PersonCard signaller = people.person(moment.person())
                .orElseThrow(() -> new Refusal("Uw naam is niet bekend. Vraag de beheerder om hulp."));
        String municipality = answers.required("municipality");
        if (ELSEWHERE.equals(municipality)) {
            throw new Refusal(
                    "Dit gezin woont buiten Zuid-Limburg. Gebruik de verwijsbrief: ga naar de pagina /verwijsbrief. "
                            + "Daar wordt niets bewaard.");
        }
        boolean worksThere = people.keysOf(moment.person()).stream()
                .anyMatch(key -> key.is(Role.signallers) && municipality.equals(key.municipality()));
        if (!worksThere) {
            throw new Refusal("Uw organisatie werkt niet in deze gemeente. Kies een andere gemeente, of gebruik de "
                    + "verwijsbrief: /verwijsbrief.");
        }
        String number = answers.text("ownFileNumber").orElse(null);
        if (number != null && files.numberInUse(signaller.organisation(), number)) {
            searches.count(signaller.login(), municipality, Searches.By.ownNumber);
            throw new Refusal("Uw organisatie heeft al een lopend signaal met kenmerk " + number
                    + ". Gaat het om hetzelfde gezin? Ga daar verder. Is het een ander gezin? Kies een ander kenmerk.");
        }
        LocalDate due = answers.date("dueDate").orElse(null);
        LocalDate born = answers.date("birthDate").orElse(null);
        if (due != null) {
            dates.due(due);
        }
        if (born != null) {
            dates.born(born, municipality);
        }
        String caseId = files.open(new NewSignal(
                municipality,
                signaller.login(),
                signaller.organisation(),
                number,
                answers.required("phase"),
                due,
                born,
                answers.required("kind"),
                answers.text("instrument").orElse(null),
                answers.text("instrumentOutcome").orElse(null),
                answers.is("urgency", "urgent"),
                answers.text("note").orElse(null),
                Set.copyOf(answers.choices("themes")),
                Set.copyOf(answers.choices("strengths"))));
        return new CaseStart(caseId, municipality, Map.of());
    }

    private Map<String, Object> seat(String login) {
        return people.seat(login)
                .<Map<String, Object>>map(seat -> Map.of("municipality", seat))
                .orElse(Map.of());
    }

    private List<Option> municipalities() {
        return Stream.concat(
                        people.municipalities().stream().map(one -> new Option(one.code(), one.name())),
                        Stream.of(new Option(ELSEWHERE, "Andere gemeente")))
                .toList();
    }
}
