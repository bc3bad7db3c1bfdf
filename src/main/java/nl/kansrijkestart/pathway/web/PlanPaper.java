package nl.kansrijkestart.pathway.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.web.Pdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The plan on paper, to give to the parents: by who may tell about this family and may read the plan. */
@Controller
class PlanPaper {

    private final CaseDoor door;
    private final CaseOverview picture;
    private final PlanOverview plans;
    private final People people;
    private final Pdf pdf;
    private final Clock clock;

    PlanPaper(CaseDoor door, CaseOverview picture, PlanOverview plans, People people, Pdf pdf, Clock clock) {
        this.door = door;
        this.picture = picture;
        this.plans = plans;
        this.people = people;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/gezin/{caseId}/steunplan/pdf")
    ResponseEntity<byte[]> paper(@PathVariable String caseId, PersonCard person) {
        CaseView view = door.acting(caseId, person);
        CaseCard file = view.card();
        PlanOverview.Shown plan =
                plans.of(view, person.login()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = "Steunplan-" + file.mark().replace(' ', '-') + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf.of(
                        "planPdf",
                        Map.of(
                                "mark", file.mark(),
                                "made", Dutch.wholeDay(clock.instant()),
                                "plan", plan,
                                "time", time(view, plan, person),
                                "who", picture.person(file.leader()),
                                "telephone", telephone(file.leaderGroup()))));
    }

    private Optional<TimePicture.Picture> time(CaseView view, PlanOverview.Shown plan, PersonCard person) {
        return Optional.ofNullable(plans.picture(view, person.organisation(), plan, door.parent(view, person)));
    }

    private String telephone(String organisation) {
        return Optional.of(people.organisation(organisation))
                .map(OrganisationCard::telephone)
                .orElse("");
    }
}
