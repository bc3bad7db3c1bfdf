package nl.kansrijkestart.referral;

/** Somebody began to help a family; implemented by {@code pathway}, which looks whether several parties now help. */
public interface HelpStarted {

    void helpStarted(String caseId);
}
