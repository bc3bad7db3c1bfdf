package nl.kansrijkestart.models;

import java.util.ArrayList;
import java.util.List;

/** One rule of the house; it looks at one model at a time and may ask the house about the others. */
public record ModelRule(int number, String title, Check check) {

    interface Check {
        void look(Model model, House house, Report report);
    }

    public List<Finding> findings(House house) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : house.models()) {
            check.look(
                    model,
                    house,
                    (element, message) -> findings.add(new Finding(model.file(), element, number, message)));
        }
        return findings;
    }

    @Override
    public String toString() {
        return number + " " + title;
    }
}
