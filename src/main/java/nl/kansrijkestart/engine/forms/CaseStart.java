package nl.kansrijkestart.engine.forms;

import java.util.Map;

/** What a start form leads to: the new case, its municipality (the tenant) and further ids for the engine. */
public record CaseStart(String caseId, String municipality, Map<String, String> ids) {}
