package nl.kansrijkestart.socialmap.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The social map as files: CSV to change and bring back, Open Referral HSDS for other social maps. */
@Controller
class MapFiles {

    private final Place place;
    private final SocialMap map;
    private final Upkeep upkeep;
    private final Hsds hsds;

    MapFiles(Place place, SocialMap map, Upkeep upkeep, Hsds hsds) {
        this.place = place;
        this.map = map;
        this.upkeep = upkeep;
        this.hsds = hsds;
    }

    @GetMapping("/sociale-kaart/{municipality}/sociale-kaart.csv")
    ResponseEntity<byte[]> csv(@PathVariable String municipality) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        saved("sociale-kaart-" + place.known(municipality).code() + ".csv"))
                .body(upkeep.file(municipality));
    }

    @GetMapping("/sociale-kaart/{municipality}/services.json")
    ResponseEntity<Map<String, Object>> hsds(@PathVariable String municipality) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        saved("services-" + place.known(municipality).code() + ".json"))
                .body(hsds.services(map.in(municipality)));
    }

    private static String saved(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
