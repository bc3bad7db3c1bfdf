package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.socialmap.entry.EvidenceLine.Kind;
import org.hibernate.annotations.NaturalId;

/**
 * One offer of one organisation. Green until real referrals or a person cast doubt on it, then amber until a person
 * checked it.
 */
@Entity
@Table(name = "social_map_entry")
class Entry extends Aggregate {

    @Id
    private String id;

    @NaturalId
    private String dossier;

    private EntryContent content = new EntryContent();
    private EntryArea area;
    private EntryCheck check = new EntryCheck();
    private EvidenceLine.Doubt doubt;
    private Instant retiredAt;

    @Version
    private Integer version;

    protected Entry() {}

    Entry(String id, String municipality) {
        this.id = id;
        this.dossier = UUID.randomUUID().toString();
        this.area = new EntryArea(municipality);
    }

    /** What was doubted stays doubted. Another municipality is asked first: see {@link EntryCard#asks}. */
    void say(EntryFacts facts, Instant now) {
        area.say(facts.area(), card().asks(facts), now);
        check.changed(content.say(facts, now));
    }

    /** The municipality said yes or no; it may say another thing later. @return false when nothing is offered there */
    boolean answer(String place, boolean yes, Instant now) {
        boolean offered = area.answer(place, yes, now);
        if (offered) {
            happened(new EntryEvents.Answered(dossier, name(), area.municipality(), place, yes));
        }
        return offered;
    }

    /** Somebody who works with it says what is wrong with the way to reach it. */
    void contactWrong(String said) {
        happened(new EntryEvents.ContactWrong(id, said));
    }

    /** @return whether it was green until now */
    boolean doubt(Kind reason, Instant now) {
        boolean green = doubt == null;
        if (green || doubt.onlySaid()) {
            doubt = new EvidenceLine.Doubt(green ? now : doubt.amberSince(), reason);
        }
        return green;
    }

    /** Referrals stayed without help there. What one person says is checked, and moves no family elsewhere. */
    boolean givesWay() {
        return amber() && !doubt.onlySaid();
    }

    /** A person looked: green again, and what referrals told before no longer counts. */
    void checked(String person, LocalDate day) {
        check.done(person, day);
        doubt = null;
    }

    /** Its check waits for who checks it. */
    void remindOwner() {
        happened(new EntryEvents.CheckWaits(dossier, area.municipality(), content.owner(), name()));
    }

    /** Its owner did not check it in time; the coordinator does. */
    void passOver() {
        happened(new EntryEvents.OwnerPassedOver(dossier, area.municipality(), content.owner(), name()));
    }

    void retire(Instant now) {
        retiredAt = now;
    }

    EntryFacts facts() {
        return content.facts(id, area.everywhere());
    }

    EntryCard card() {
        return new EntryCard(
                facts(),
                dossier,
                area.municipality(),
                amber() ? doubt.amberReason().name() : null,
                check.day(),
                check.changedSince(),
                content.savedAt(),
                retired(),
                area.shown(),
                area.offered(false),
                area.offered(true));
    }

    String id() {
        return id;
    }

    String dossier() {
        return dossier;
    }

    String municipality() {
        return area.municipality();
    }

    EntryContent content() {
        return content;
    }

    String name() {
        return content.name();
    }

    EntryCheck check() {
        return check;
    }

    boolean amber() {
        return doubt != null;
    }

    boolean retired() {
        return retiredAt != null;
    }
}
