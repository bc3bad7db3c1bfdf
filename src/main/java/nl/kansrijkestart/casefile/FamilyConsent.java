package nl.kansrijkestart.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.casefile.file.CaseCard;

/** What the file asks of the family's consent before it opens for somebody; answered by the consent gate. */
public interface FamilyConsent {

    /** To whom an answer came too late, and with whom nothing of it is shared any more. */
    String NOT_KEPT =
            "Deze taak is gestopt. Wat u invulde is niet bewaard: hierover worden met u geen gegevens meer gedeeld.";

    /**
     * @return this organisation sent the signal, or a yes of the family lets it know of them; the yes that held when
     * the case closed still does
     */
    boolean knows(String caseId, String organisation);

    /** @return of these families those of which the same is true, asked in one question; id */
    Set<String> known(Collection<CaseCard> families, String organisation);

    /**
     * @return the same for who only helped: no longer than the last day that the parent was told, also where the case
     *     closed before it
     */
    Set<String> readBack(Collection<CaseCard> families, String organisation);

    /** @return of families that are over, those that who coordinates may read back: the last day is not over */
    Set<String> keptBack(Collection<CaseCard> families);

    /** @return when the yes to keeping the pathway was taken back or ran out, of those where it did; by id */
    Map<String, Instant> keepEnded(Collection<String> caseIds);

    /** @return of these families those that somebody of this organisation may direct, asked in one question; id */
    Set<String> directed(Collection<CaseCard> families, String organisation);

    /** @return somebody of this organisation may direct, with the family's yes to share the plan with it */
    boolean mayDirect(String caseId, String organisation);
}
