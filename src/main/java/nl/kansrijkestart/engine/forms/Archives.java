package nl.kansrijkestart.engine.forms;

import java.util.List;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** Finds the one archive that a form belongs to. */
@Component
class Archives {

    private final List<FormArchive> all;

    Archives(List<FormArchive> all) {
        this.all = all;
    }

    FormArchive of(FormMoment moment) {
        return all.stream()
                .filter(one -> one.keeps(moment))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No archive keeps the form " + moment.formId()));
    }
}
