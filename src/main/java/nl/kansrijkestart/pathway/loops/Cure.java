package nl.kansrijkestart.pathway.loops;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.monitoring.LooseEnds.Problem;

/** What can be done about a loose end; the constant is the code of {@code cure.*}. */
enum Cure {
    armAgain,
    giveOwner,
    sendOn,
    end,
    beginAgain;

    static List<Cure> of(Problem problem) {
        return switch (problem) {
            case withoutProcess, notSent, receiverGone -> List.of(sendOn, end);
            case severalProcesses, processOfNothing, taskOfNothing -> List.of(end);
            case withoutClock, taskWithoutWatch, taskUnseen, stuckJob -> List.of(armAgain);
            case withoutOwner -> List.of(giveOwner, sendOn);
            case taskWithoutOwner -> List.of(giveOwner);
            case caseWithoutProcess -> List.of(beginAgain);
            case caseWithoutTask -> List.of(armAgain, beginAgain);
        };
    }

    static Optional<Cure> named(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
