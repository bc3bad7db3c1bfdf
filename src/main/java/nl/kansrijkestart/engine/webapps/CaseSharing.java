package nl.kansrijkestart.engine.webapps;

/** Whether the family agreed that a pathway is kept; implemented by {@code casefile}. */
public interface CaseSharing {

    boolean shared(String caseId);
}
