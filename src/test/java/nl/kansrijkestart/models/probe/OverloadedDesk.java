package nl.kansrijkestart.models.probe;

/** A desk as it may not be: a model cannot see which of the two it calls. */
public class OverloadedDesk {

    public void tell(String caseId) {}

    public void tell(String caseId, String planId) {}
}
