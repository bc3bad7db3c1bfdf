package nl.kansrijkestart.monitoring.facts;

/** What is counted; the constant is the code in the table. In brackets what {@code detail} and {@code topic} say. */
public enum FactKind {
    /** Detail: before20, before28, from28 or born. Topic: instrument or none. */
    signalReceived,
    /** Detail: given, refused or later. Topic: the purpose. */
    consentAnswered,
    consentWithdrawn,
    referralSent,
    /** The first answer of a receiver that was asked. Detail: accepted, declined or question. */
    receiverAnswered,
    /** No answer within the term. */
    receiverSilent,
    receiverReminded,
    /** Each no, also one after a question. Detail: the reason. */
    receiverDeclined,
    /** To another receiver; the organisation is the one before. */
    referralMoved,
    /** The Knooppunt coordinator has to solve it. */
    referralStalled,
    firstContact,
    /** Detail: the outcome. */
    referralClosed,
    /** A receiver says how help goes that it began. Detail: running, finished, stopped or passedOn. */
    supportReported,
    /** Detail: finished, endedEarly, passedOn or withCase. */
    supportEnded,
    /** Topic: first or again. Detail: home or video. */
    homeVisitHeld,
    /** A visit was planned and nobody was home. Topic: first or again. */
    homeVisitMissed,
    /** Detail: withParents or withoutParents. */
    hubMeetingHeld,
    /** One for each organisation that was invited to a meeting that was held. Detail: present or absent. */
    hubGuestAsked,
    /** Detail: done, dropped or notDone. */
    actionSettled,
    /** Detail: the next step. Topic: what the family says itself: better, same, worse or unsaid. */
    evaluationHeld,
    /** Detail: first or changed. */
    directorAccepted,
    /** Detail: how the pathway closed. */
    caseClosed;

    /** Details and topics that are words of a fact itself; the others are codes of the feature that tells it. */
    public enum Code {
        before20,
        before28,
        from28,
        born,
        instrument,
        none,
        first,
        again,
        changed,
        home,
        video,
        withParents,
        withoutParents,
        present,
        absent,
        done,
        dropped,
        notDone,
        better,
        same,
        worse,
        unsaid;

        /** @param code as it is kept, or null */
        public boolean is(String code) {
            return name().equals(code);
        }
    }
}
