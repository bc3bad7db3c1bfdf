package nl.kansrijkestart.socialmap;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The menukaart: interventions a coalition can choose from. No desk: models do not call it. */
@Component
@Transactional(readOnly = true)
public class Menu {

    private final Interventions interventions;

    Menu(Interventions interventions) {
        this.interventions = interventions;
    }

    /** All of them by name. */
    public List<InterventionCard> all() {
        return interventions.findAllByOrderByName().stream().map(Intervention::card).toList();
    }

    public Optional<InterventionCard> find(String id) {
        return id == null ? Optional.empty() : interventions.findById(id).map(Intervention::card);
    }
}
