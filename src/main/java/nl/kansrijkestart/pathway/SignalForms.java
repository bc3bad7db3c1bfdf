package nl.kansrijkestart.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
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

    private final CaseFiles files;
    private final CaseDates dates;
    private final People people;
    private final Searches searches;
    private final Turns turns;

    SignalForms(FormContents book, CaseFiles files, CaseDates dates, People people, Searches searches, Turns turns) {
        this.files = files;
        this.dates = dates;
        this.people = people;
        this.searches = searches;
        this.turns = turns;
        book.form("sendSignal")
                .shows(moment -> seat(moment.person()))
                .options("municipalities", moment -> municipalities(moment.person()))
                .offeredAs("Signaal sturen")
                .offeredFirst()
                .starts("Signaal gestuurd", this::signal);
    }

    private CaseStart signal(FormMoment moment, Answers answers) {
        PersonCard signaller = people.person(moment.person())
                .orElseThrow(() -> new Refusal("Uw naam is niet bekend. Vraag de beheerder om hulp."));
        String municipality = answers.required("municipality");
        if (!worksIn(moment.person()).contains(municipality)) {
            throw new Refusal("Uw organisatie werkt niet in deze gemeente. Kies een andere gemeente, of gebruik de "
                    + "verwijsbrief: /verwijsbrief.");
        }
        String number = answers.text("ownFileNumber").orElse(null);
        if (number != null) {
            turns.await("own number " + signaller.organisation() + " " + number);
        }
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

    private Set<String> worksIn(String login) {
        return people.keysOf(login).stream()
                .filter(key -> key.is(Role.signallers))
                .map(People.Key::municipality)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Those where a signal of this person is taken; the form says what there is for a family elsewhere. */
    private List<Option> municipalities(String login) {
        Set<String> own = worksIn(login);
        return people.municipalities().stream()
                .filter(one -> own.contains(one.code()))
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }
}
