package nl.kansrijkestart.coalition.exchange;

import java.time.Instant;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/coalition/coalitionQuestion.bpmn. */
@Desk
@Transactional
class QuestionDesk {

    private final QuestionService book;

    QuestionDesk(QuestionService book) {
        this.book = book;
    }

    public String answerGroup(String caseId) {
        return book.of(caseId).role();
    }

    public Instant answerDue(String caseId) {
        return book.of(caseId).due();
    }

    public Instant reminderDue(String caseId) {
        return book.of(caseId).reminderDue();
    }

    public void remindAnswerer(String caseId) {
        Question question = book.of(caseId);
        book.tellAnswerer(
                question,
                "de vraag “" + question.subject() + "” wacht op uw antwoord, tot " + CycleService.day(question.due())
                        + ".");
    }

    /** The question stays open; who asked may call. */
    public void tellDelay(String caseId) {
        Question question = book.of(caseId);
        book.tellAsker(
                question,
                "uw vraag “" + question.subject() + "” van " + CycleService.day(question.asked())
                        + " heeft nog geen antwoord. De vraag blijft open; u kunt bellen.");
    }

    public boolean onAgenda(String caseId) {
        return book.of(caseId).onAgenda();
    }

    public Instant outcomeDue(String caseId) {
        return book.of(caseId).outcomeDue();
    }

    public void returnAnswer(String caseId) {
        Question question = book.of(caseId);
        book.tellAsker(
                question,
                "antwoord op uw vraag “" + question.subject() + "” van " + CycleService.day(question.asked()) + ": "
                        + question.answer()
                        + (question.helpOn() == null
                                ? ""
                                : " Afgesproken dag: " + CycleService.day(question.helpOn()) + "."));
    }
}
