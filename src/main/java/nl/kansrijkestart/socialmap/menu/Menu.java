package nl.kansrijkestart.socialmap.menu;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The menukaart: interventions a coalition can choose from. No desk: models do not call it. */
@Component
@Transactional(readOnly = true)
public class Menu {

    /**
     * An intervention of the menukaart.
     *
     * @param phase before, during, after, duringAfter, beforeAfter
     * @param level code of its recognition; unknown where none was found
     * @param recognisedUntil null where no date is known
     * @param sources keys of the pages it comes from, addresses of pages, or names of documents
     */
    public record Card(
            String id,
            String name,
            String phase,
            String forWhom,
            String form,
            String level,
            LocalDate recognisedOn,
            LocalDate recognisedUntil,
            String provider,
            List<String> sources) {

        public Card {
            sources = List.copyOf(sources);
        }

        /** @param typed by somebody, with commas between @return what stands between them, without blanks around it */
        public static List<String> sources(String typed) {
            return Arrays.stream(typed.split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }

        /** The recognition ended before this day. */
        public boolean expired(LocalDate day) {
            return recognisedUntil != null && recognisedUntil.isBefore(day);
        }
    }

    private final Interventions interventions;

    Menu(Interventions interventions) {
        this.interventions = interventions;
    }

    /** What is on it now, by name. */
    public List<Card> all() {
        return interventions.findByRetiredAtIsNullOrderByName().stream()
                .map(Intervention::card)
                .toList();
    }

    /** For which phase an intervention is, also one that was taken off. Empty for an unknown one. */
    public Optional<String> phase(String id) {
        return interventions.findById(id).map(one -> one.card().phase());
    }

    /** Empty for an unknown one and for one that was taken off. */
    public Optional<Card> find(String id) {
        return id == null
                ? Optional.empty()
                : interventions.findById(id).filter(one -> !one.retired()).map(Intervention::card);
    }
}
