package nl.kansrijkestart.support.running;

import java.util.Map;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralEvents.About;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.running.HelpEvents.Answer;
import org.springframework.stereotype.Component;

/** How the help goes that a receiver began: forms/support/reportSupport. */
@Component
class RunningSupportForms {

    private final RunningHelps helps;
    private final HelpTerms terms;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final ConsentGate gate;

    RunningSupportForms(
            FormContents book,
            RunningHelps helps,
            HelpTerms terms,
            ReferralService referrals,
            CaseFiles files,
            ConsentGate gate) {
        this.helps = helps;
        this.terms = terms;
        this.referrals = referrals;
        this.files = files;
        this.gate = gate;
        book.form("reportSupport")
                .fresh()
                .shows(this::help)
                .keeps(this::reported)
                .keepsLateIf(moment -> gate.passLate(
                        moment.caseId(),
                        ConsentGate.purposeOf(
                                referrals.about(moment.id("helpId")).need()),
                        moment.person()));
    }

    private Map<String, Object> help(FormMoment moment) {
        RunningHelp help = helps.named(moment.id("helpId"));
        About about = referrals.about(help.id());
        String onBehalf = referrals.onBehalf(help.id());
        return Map.of(
                "family",
                files.card(help.caseId()).mark(),
                "help",
                "Sinds " + Dutch.wholeDay(help.began()) + " helpt " + (onBehalf.isEmpty() ? "u" : "de ontvanger")
                        + " dit gezin: " + Words.onCard(about.need()) + ".",
                "onBehalf",
                onBehalf);
    }

    /**
     * Also holds the consent until this answer is in, so that a withdrawal of the same moment comes before or after it.
     */
    private void reported(FormMoment moment, Answers answers) {
        RunningHelp help = helps.named(moment.id("helpId"));
        About about = referrals.about(help.id());
        gate.passBack(help.caseId(), ConsentGate.purposeOf(about.need()), about.receiver());
        if (help.over()) {
            throw new Refusal("Deze hulp loopt niet meer. U hoeft niets meer te melden.");
        }
        help.report(
                Answer.valueOf(answers.required("state")),
                answers.text("sentence").orElse(null),
                terms.now(),
                terms.next(files.card(help.caseId())));
        helps.save(help);
    }
}
