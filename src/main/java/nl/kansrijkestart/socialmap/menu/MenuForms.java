package nl.kansrijkestart.socialmap.menu;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the form of a check of the menukaart shows and changes: forms/socialmap/checkRecognition.form. */
@Component
class MenuForms {

    private final RecognitionService checks;
    private final MenuTerms terms;

    MenuForms(FormContents book, RecognitionService checks, MenuTerms terms) {
        this.checks = checks;
        this.terms = terms;
        book.form("checkRecognition")
                .fresh()
                .shows(this::recognition)
                .options(
                        "levels",
                        moment -> MenuUpkeep.RECOGNISED.stream()
                                .map(level -> new Option(level, Words.of("recognition", level)))
                                .toList())
                .keeps(this::checked);
    }

    private Map<String, Object> recognition(FormMoment moment) {
        Intervention one = checks.intervention(moment.caseId());
        Menu.Card card = one.card();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("intervention", card.name());
        shown.put(
                "known",
                Words.of("recognition", card.level())
                        + (card.recognisedUntil() == null ? "" : ", tot " + Dutch.day(card.recognisedUntil()))
                        + ". Aanbieder: " + card.provider());
        shown.put(
                "checked",
                one.checkedOn() == null
                        ? "Nog nooit gecontroleerd."
                        : "Voor het laatst gecontroleerd op " + Dutch.day(one.checkedOn()) + ".");
        if (MenuUpkeep.RECOGNISED.contains(card.level())) {
            shown.put("level", card.level());
        }
        return shown;
    }

    private void checked(FormMoment moment, Answers answers) {
        Intervention one = checks.intervention(moment.caseId());
        switch (answers.required("result")) {
            case "recognised" -> {
                LocalDate until = answers.date("until").orElseThrow(() -> new Refusal("Vul in: Erkend tot."));
                if (!until.isAfter(terms.today())) {
                    throw new Refusal(
                            "Erkend tot: deze dag is al voorbij. Kies een dag die nog komt, of kies dat de erkenning "
                                    + "is verlopen.");
                }
                one.recognise(answers.required("level"), until.minusYears(MenuUpkeep.YEARS), until);
                answers.text("source").map(Menu.Card::sources).ifPresent(one::comesFrom);
            }
            case "gone" -> one.retire(terms.now());
            default -> {}
        }
        one.checked(moment.person(), terms.today());
    }
}
