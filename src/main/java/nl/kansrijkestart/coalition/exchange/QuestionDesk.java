package nl.kansrijkestart.coalition.exchange;

import java.time.Instant;
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
        return book.of(caseId).asked().role();
    }

    public Instant answerDue(String caseId) {
        return book.of(caseId).asked().due();
    }

    public Instant reminderDue(String caseId) {
        return book.of(caseId).asked().reminderDue();
    }

    public void remindAnswerer(String caseId) {
        book.with(caseId, Question::remind);
    }

    public void tellDelay(String caseId) {
        book.with(caseId, Question::delay);
    }

    public boolean onAgenda(String caseId) {
        return book.of(caseId).onAgenda();
    }

    public Instant outcomeDue(String caseId) {
        return book.of(caseId).outcomeDue();
    }

    public void returnAnswer(String caseId) {
        book.with(caseId, Question::giveBack);
    }
}
