package nl.kansrijkestart.coalition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class PartnerInvitationProcessTest {

    private static final String KERKRADE = "gm0928";
    private static final String LEAD = "trekker";
    private static final String MIDWIVES = "verloskundigenkerkrade";

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Stories stories;

    @Autowired
    private CycleService rounds;

    @Autowired
    private Places places;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Deadlines days;

    @Autowired
    private TaskCards coalitionOnCard;

    @Autowired
    private StoryTable table;

    @Autowired
    private TransactionTemplate transaction;

    private String invitationId;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(KERKRADE);
    }

    private Journey anEmptyPlace(String seat) {
        String dossier = rounds.open(KERKRADE).id();
        invitationId = places.open(dossier, KERKRADE, seat, rounds.after("invitePartner", KERKRADE))
                .id();
        return stories.startedIn(KERKRADE, "partnerInvitation", dossier, Map.of("invitationId", invitationId));
    }

    private Journey invited() {
        return anEmptyPlace("midwives")
                .answers(LEAD, "invitePartner", "next", "invite", "organisation", MIDWIVES, "message", "Kom je ook?");
    }

    private Instant now() {
        return stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
    }

    @Test
    void aPartnerSaysYesAndSaysWhoMaySign() {
        anEmptyPlace("midwives")
                .waitsFor("invitePartner")
                .by("leads")
                .seenBy(LEAD)
                .notSeenBy("verloskundige")
                .due(days.add(now(), 15))
                .answers(LEAD, "invitePartner", "next", "invite", "organisation", MIDWIVES)
                .waitsFor("answerInvitation")
                .by("coalitionMembers")
                .seenBy("verloskundige")
                .notSeenBy("sociaalteam")
                .notSeenBy("aandachtsfunctionaris")
                .due(days.add(now(), 15))
                .answers("verloskundige", "answerInvitation", "answer", "member", "mandate", "verloskundige")
                .endsAt("partnerJoined")
                .told("leads/gm0928", LEAD, "Verloskundigen Kerkrade (oefen) doet mee als lid");
        assertThat(coalition.mandated(MIDWIVES, KERKRADE)).contains("verloskundige");
    }

    @Test
    void aGuestJoinsAndSignsNothing() {
        invited()
                .answers("verloskundige", "answerInvitation", "answer", "guest")
                .endsAt("partnerJoined");
        assertThat(coalition.memberOrGuest(MIDWIVES, KERKRADE)).isTrue();
        assertThat(coalition.members(KERKRADE)).isEmpty();
    }

    @Test
    void whoDoesNotJoinNowLeavesThePlaceToAnotherPartner() {
        invited()
                .answers("verloskundige", "answerInvitation", "answer", "no", "reason", "Te druk")
                .waitsFor("invitePartner")
                .told("leads/gm0928", LEAD, "doet nu niet mee (Te druk)");
        assertThat(coalition.memberOrGuest(MIDWIVES, KERKRADE)).isFalse();
    }

    @Test
    void silenceIsRemindedAndThenGoesToTheLead() {
        invited()
                .afterWorkingDays(14)
                .told(MIDWIVES, "verloskundige", "De taak “Uitnodiging coalitie beantwoorden” moet klaar zijn op")
                .waitsFor("answerInvitation")
                .afterWorkingDays(1)
                .passed("noteSilence")
                .doesNotWaitFor("answerInvitation")
                .waitsFor("invitePartner")
                .by("leads")
                .told("leads/gm0928", LEAD, "gaf geen antwoord");
        assertThat(coalition.memberOrGuest(MIDWIVES, KERKRADE))
                .as("silence is no yes")
                .isFalse();
    }

    @Test
    void aPlaceMayStayOpenForNowWithAReason() {
        anEmptyPlace("parents")
                .isRefused(LEAD, "invitePartner", "Vul in", "next", "leaveOpen")
                .answers(LEAD, "invitePartner", "next", "leaveOpen", "reason", "Wij zoeken nog ouders")
                .endsAt("placeLeftOpen");
        assertThat(places.gaps(KERKRADE)).extracting(Seat::code).contains("parents");
    }

    @Test
    void aPartnerWithALoginAnswersAndSaysWhoSignsWhateverTheRole() {
        anEmptyPlace("generalPractice")
                .answers(LEAD, "invitePartner", "next", "invite", "organisation", "huisartsenkerkrade")
                .waitsFor("answerInvitation")
                .seenBy("huisarts")
                .notSeenBy("verloskundige")
                .answers("huisarts", "answerInvitation", "answer", "member", "mandate", "huisarts")
                .endsAt("partnerJoined");
        assertThat(coalition.mandated("huisartsenkerkrade", KERKRADE)).contains("huisarts");
    }

    @Test
    void aPartnerWithoutALoginAnswersToTheLead() {
        sql.update("update person set active = false where organisation = 'huisartsenkerkrade'");
        try {
            answersToTheLead();
        } finally {
            sql.update("update person set active = true where organisation = 'huisartsenkerkrade'");
        }
    }

    private void answersToTheLead() {
        anEmptyPlace("generalPractice")
                .isRefused(
                        LEAD,
                        "invitePartner",
                        "heeft nog niemand die hier kan antwoorden",
                        "next",
                        "invite",
                        "organisation",
                        "huisartsenkerkrade")
                .answers(
                        LEAD,
                        "invitePartner",
                        "next",
                        "joins",
                        "organisation",
                        "huisartsenkerkrade",
                        "role",
                        "member",
                        "told",
                        "Dokter Oefenhuis, 8 januari, tekent zelf")
                .didNotPass("answerInvitation")
                .endsAt("partnerJoined");
        assertThat(coalition.members(KERKRADE)).containsExactly("huisartsenkerkrade");
        assertThat(coalition.mandated("huisartsenkerkrade", KERKRADE))
                .as("signs on paper only")
                .isEmpty();
    }

    @Test
    void whenThePlaceIsTakenOtherwiseTheInvitationIsWithdrawn() {
        Journey story = invited();
        transaction.executeWithoutResult(status -> places.join(
                places.open("another dossier", KERKRADE, "midwives", now()),
                MIDWIVES,
                Membership.Role.member,
                "verloskundige",
                null));
        story.passed("invitationStopAsked")
                .endsAt("invitationStopped")
                .told(MIDWIVES, "verloskundige", "niet meer nodig");
        assertThat(places.of(invitationId).state()).isEqualTo(Invitation.State.withdrawn);
    }

    @Test
    void theCardSaysWhyHereAndWhyByThen() {
        Journey story = invited();
        assertThat(facts(story, "invitePartner"))
                .containsEntry("Gaat over", "Coalitie Kerkrade – Verloskundigen")
                .containsEntry("Waarom bij u", "u trekt de coalitie")
                .containsEntry("Waarom dan", "binnen 15 werkdagen");
        assertThat(facts(story, "answerInvitation"))
                .containsEntry("Waarom bij u", "u spreekt in de coalitie voor uw organisatie");
        assertThat(facts(story, "answerReferral")).isEmpty();
    }

    private Map<String, String> facts(Journey story, String step) {
        return coalitionOnCard.facts(
                new FormMoment(step, null, story.caseId(), KERKRADE, Map.of("invitationId", invitationId), LEAD));
    }
}
