package nl.kansrijkestart.agreement.clause;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Unit;

/** One amount of the pathway: the start value for everybody, or what one municipality set instead. */
@Entity
class Setting {

    public static final int MOST = 250;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long rowId;

    private String id;
    private String municipality;
    private int normal;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private int urgent;

    @Enumerated(EnumType.STRING)
    private Unit urgentUnit;

    private String description;
    private String source;
    private LocalDate since;

    @Version
    private Integer version;

    protected Setting() {}

    Setting(String id, int normal, Unit unit, int urgent, Unit urgentUnit, String description, String source) {
        this.id = id;
        this.normal = normal;
        this.unit = unit;
        this.urgent = urgent;
        this.urgentUnit = urgentUnit;
        this.description = description;
        this.source = source;
    }

    public Term term(boolean asUrgent) {
        return asUrgent ? new Term(id, urgent, urgentUnit, source) : new Term(id, normal, unit, source);
    }

    public String description() {
        return description;
    }

    /** The same rule for one municipality, which then changes it. */
    public Setting forMunicipality(String code) {
        var own = new Setting(id, normal, unit, urgent, urgentUnit, description, "Instelling van de gemeente");
        own.municipality = code;
        return own;
    }

    /**
     * Units stay as they are. Refuses anything but 1 to 250 with IllegalArgumentException.
     *
     * @param today it holds since then
     */
    public void change(int newNormal, int newUrgent, LocalDate today) {
        refuseOutside(newNormal);
        refuseOutside(newUrgent);
        normal = newNormal;
        urgent = newUrgent;
        since = today;
    }

    private static void refuseOutside(int amount) {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("Kies een getal van 1 tot en met " + MOST + ".");
        }
    }
}
