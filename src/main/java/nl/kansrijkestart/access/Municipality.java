package nl.kansrijkestart.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Municipality {

    @Id
    private String code;

    private String name;
    private String subregion;
    private String kind;

    protected Municipality() {}

    MunicipalityCard card() {
        return new MunicipalityCard(code, name, subregion);
    }
}
