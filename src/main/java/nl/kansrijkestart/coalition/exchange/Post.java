package nl.kansrijkestart.coalition.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something a coalition tells: a milestone, news with a link, or an experience that other coalitions may use. */
@Entity
@Table(name = "coalition_post")
class Post {

    enum Kind {
        milestone,
        news,
        shared
    }

    @Id
    private String id;

    private String place;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate onDay;
    private String title;
    private String body;
    private String link;
    private String byPerson;
    private Instant created;

    protected Post() {}

    /** @param place null for news from the whole country @param body and link null when there is none */
    Post(
            String place,
            Kind kind,
            LocalDate onDay,
            String title,
            String body,
            String link,
            String byPerson,
            Instant created) {
        this.id = UUID.randomUUID().toString();
        this.place = place;
        this.kind = kind;
        this.onDay = onDay;
        this.title = title;
        this.body = body;
        this.link = link;
        this.byPerson = byPerson;
        this.created = created;
    }

    String id() {
        return id;
    }

    String place() {
        return place;
    }

    Kind kind() {
        return kind;
    }

    LocalDate onDay() {
        return onDay;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    String link() {
        return link;
    }

    String byPerson() {
        return byPerson;
    }
}
