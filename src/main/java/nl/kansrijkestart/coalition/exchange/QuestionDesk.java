package nl.kansrijkestart.coalition.exchange;

import java.time.Instant;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/coalition/coalitionQuestion.bpmn. */
@Desk
@Transactional
class QuestionDesk {

    private final QuestionService questions;

    QuestionDesk(QuestionService questions) {
        this.questions = questions;
    }

    public String answerGroup(String caseId) {
        return questions.of(caseId).asked().role();
    }

    public Instant answerDue(String caseId) {
        return questions.of(caseId).asked().due();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant reminderDue(String caseId) {
        return questions.of(caseId).asked().reminderDue();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindAnswerer(String caseId) {
        questions.with(caseId, Question::remind);
    }

    public void tellDelay(String caseId) {
        questions.with(caseId, Question::delay);
    }

    public boolean onAgenda(String caseId) {
        return questions.of(caseId).onAgenda();
    }

    public Instant outcomeDue(String caseId) {
        return questions.of(caseId).outcomeDue();
    }

    public void returnAnswer(String caseId) {
        questions.with(caseId, Question::giveBack);
    }
}
