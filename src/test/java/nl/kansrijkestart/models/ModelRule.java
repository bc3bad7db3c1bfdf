package nl.kansrijkestart.models;

import java.util.ArrayList;
import java.util.List;

/** One rule of the house; it looks at one model at a time and may ask the house about the others. */
public record ModelRule(int number, String title, Check check) {

    interface Check {
        void look(Model model, House house, Report report);
    }

    public List<Finding> findings(House house) {
        List<Finding> findings = new ArrayList<>(number == 0 ? house.unreadable() : List.of());
        for (Model model : house.models()) {
            Report report = (element, message) -> findings.add(new Finding(model.file(), element, number, message));
            try {
                check.look(model, house, report);
            } catch (RuntimeException unknown) {
                report.add(
                        "bestand",
                        "deze regel kent een onderdeel van dit bestand niet (" + unknown
                                + "). Teken het met onderdelen die de andere processen ook gebruiken.");
            }
        }
        return findings;
    }

    @Override
    public String toString() {
        return number + " " + title;
    }
}
