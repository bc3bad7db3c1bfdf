package nl.kansrijkestart.support.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why the question how help goes is mine, and why by then. */
@Component
@Order(3)
class RunningSupportOnCard implements TaskCards {

    private final RunningHelps helps;
    private final HelpTerms terms;
    private final ReferralService referrals;
    private final CaseFiles files;

    RunningSupportOnCard(RunningHelps helps, HelpTerms terms, ReferralService referrals, CaseFiles files) {
        this.helps = helps;
        this.terms = terms;
        this.referrals = referrals;
        this.files = files;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        var ids = TaskCards.ids(page, one -> one.id("helpId"));
        if (!ids.isEmpty()) {
            helps.findAllById(ids);
            referrals.ahead(ids);
        }
        return page.stream().map(this::facts).toList();
    }

    @Override
    public Map<String, String> facts(FormMoment moment) {
        if (moment.id("helpId") == null) {
            return Map.of();
        }
        RunningHelp help = helps.named(moment.id("helpId"));
        CaseCard file = files.card(help.caseId());
        boolean called = !referrals.onBehalf(help.id()).isEmpty();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABOUT, Words.onCard(referrals.about(help.id()).need()));
        facts.put(
                "Waarom bij u",
                called
                        ? "bij de ontvanger kan niemand inloggen: u belt en noteert"
                        : "u helpt dit gezin sinds " + Dutch.shortDay(help.began()));
        facts.put(
                "Waarom dan",
                "om de " + terms.check(file).inWords() + " vragen we hoe het gaat; antwoord binnen "
                        + terms.answer(file).inWords() + (file.urgent() ? ", spoed" : ""));
        facts.put("Afspraak", terms.check(file).source());
        return facts;
    }
}
