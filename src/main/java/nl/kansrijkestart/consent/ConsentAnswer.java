package nl.kansrijkestart.consent;

import java.util.List;

/**
 * What the family said.
 *
 * @param also receivers that the agreement asks when the first one cannot, named in the same question
 * @param state given, refused or later
 */
public record ConsentAnswer(String caseId, String purpose, String receiver, List<String> also, List<String> categories,
                            String state, String giver, List<String> howExplained, String recordedBy) {
}
