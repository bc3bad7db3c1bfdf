package nl.kansrijkestart.privacy.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.family.FamilyPerson.Part;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of a family's file the part that coordinates: who to call, who helps, what is agreed. No address, no themes, no
 * weighing, no notes.
 */
@Component
@Transactional(readOnly = true)
class EmergencySlice {

    /** @param parent name and telephone; null when the family did not agree to that */
    record Slice(
            String mark,
            String contact,
            String contactTelephone,
            String director,
            String parent,
            List<String> helpers,
            List<String> agreements) {}

    private static final String KEEP = "keepPathway";

    private final CaseFiles files;
    private final Consents consents;
    private final ReferralService referrals;
    private final SupportPlans plans;
    private final People people;

    EmergencySlice(CaseFiles files, Consents consents, ReferralService referrals, SupportPlans plans, People people) {
        this.files = files;
        this.consents = consents;
        this.referrals = referrals;
        this.plans = plans;
        this.people = people;
    }

    Slice of(CaseCard file) {
        Set<String> shielded = referrals.shieldedReceivers(file.id());
        List<String> categories = consents.categories(file.id(), KEEP, null);
        return new Slice(
                file.mark(),
                person(file.contact()),
                people.organisation(file.contactGroup()).telephone(),
                file.caseDirector() == null ? null : person(file.caseDirector()),
                categories.contains("contact") ? parent(file.id()) : null,
                // the Knooppunt coordinator is no organisation to call, and helps nobody themselves
                referrals.of(file.id()).stream()
                        .filter(one -> one.receiver() != null && one.helps())
                        .filter(one -> !Words.shielded(one.need())
                                && consents.covers(file.id(), ConsentGate.purposeOf(one.need()), one.receiver()))
                        .map(one -> one.receiverName() + ", "
                                + people.organisation(one.receiver()).telephone())
                        .distinct()
                        .toList(),
                !categories.contains("agreements")
                        ? List.of()
                        : plans.openActions(file.id()).stream()
                                .map(one -> one.what() + " ("
                                        + (shielded.contains(one.owner()) ? Words.PERSONAL : one.ownerName()) + ", tot "
                                        + Dutch.wholeDay(one.due()) + ")")
                                .toList());
    }

    private String person(String login) {
        return people.person(login)
                .map(one -> one.name() + ", " + one.organisationName())
                .orElse("onbekend");
    }

    private String parent(String caseId) {
        return files.family(caseId).stream()
                .filter(one -> one.is(Part.parent))
                .findFirst()
                .map(one -> one.name()
                        + Optional.ofNullable(one.telephone())
                                .map(number -> ", " + number)
                                .orElse(""))
                .orElse(null);
    }
}
