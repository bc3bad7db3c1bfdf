package nl.kansrijkestart.coalition.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What can happen in a coalition that somebody hears of. Organisations are codes, people are logins. */
public interface CoalitionEvents {

    /** Of which municipality or region the coalition is. */
    String place();

    /** Business key of the process in which it happened. */
    String dossier();

    record LeadAppointed(String place, String dossier, String lead) implements CoalitionEvents {}

    record PlanAccepted(String place, String dossier) implements CoalitionEvents {}

    /** The board wants the plan otherwise. */
    record PlanReturned(String place, String dossier) implements CoalitionEvents {}

    /** @param silent members that did not fill it in yet */
    record ScanWaits(String place, String dossier, List<String> silent, Instant due) implements CoalitionEvents {}

    /** What a region agrees on is its base for all, which has a process of its own. */
    record RegionAgreesApart(String place, String dossier) implements CoalitionEvents {}

    record RoundClosed(String place, String dossier, boolean anotherFollows) implements CoalitionEvents {}

    record EvaluationBegun(String place, String dossier) implements CoalitionEvents {}

    record MeaningWaits(String place, String dossier, String organisation, Instant due) implements CoalitionEvents {}

    /** @param table everybody who is expected */
    record MeetingPlanned(String place, String dossier, LocalDate day, List<String> table) implements CoalitionEvents {}

    record ActionGiven(String place, String dossier, String owner, String what, LocalDate until)
            implements CoalitionEvents {}

    record InvitationSent(String place, String dossier, String organisation) implements CoalitionEvents {}

    record InvitationWaits(String place, String dossier, String organisation, Instant due) implements CoalitionEvents {}

    /** @param what came of it, Dutch */
    record InvitationFailed(String place, String dossier, String organisation, String what)
            implements CoalitionEvents {}

    /** It had been sent and is no longer needed. */
    record InvitationWithdrawn(String place, String dossier, String organisation) implements CoalitionEvents {}

    /** @param member otherwise a guest */
    record PartnerJoined(String place, String dossier, String organisation, boolean member)
            implements CoalitionEvents {}

    record PartnerLeft(String place, String dossier, String organisation, String reason) implements CoalitionEvents {}

    record StopDecided(String place, String dossier, boolean stops) implements CoalitionEvents {}

    /** @param until when its outcome is told at the latest */
    record QuestionOnAgenda(String place, String dossier, String subject, Instant until) implements CoalitionEvents {}

    /** @param place where it is answered @param role who answers there */
    record QuestionWaits(String place, String dossier, String role, String subject, Instant due)
            implements CoalitionEvents {}

    record QuestionLate(String place, String dossier, String subject, Instant asked) implements CoalitionEvents {}

    /** @param helpOn the day on which help comes, or null */
    record QuestionAnswered(
            String place, String dossier, String subject, Instant asked, String answer, LocalDate helpOn)
            implements CoalitionEvents {}
}
