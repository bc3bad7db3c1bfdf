package nl.kansrijkestart.agreement.round;

import java.util.List;

/** What can happen to a round of agreements that somebody hears of. */
interface RoundEvents {

    String round();

    String municipality();

    /** @param silent codes of who did not answer yet @param what waits for them, Dutch */
    record Waits(String round, String municipality, List<String> silent, String what) implements RoundEvents {}

    /** The board does not let it take effect without the missing signatures. @param why Dutch */
    record Refused(String round, String municipality, String why) implements RoundEvents {}
}
