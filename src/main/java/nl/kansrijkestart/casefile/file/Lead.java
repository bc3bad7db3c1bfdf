package nl.kansrijkestart.casefile.file;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who knows the parent, and who directs the help. */
@Embeddable
class Lead {

    private String contact;
    private String contactGroup;
    private String caseDirector;

    @Column(name = "director_group")
    private String caseDirectorGroup;

    protected Lead() {}

    Lead(String contact, String contactGroup) {
        contact(contact, contactGroup);
    }

    /** Stays so beside a director. */
    void contact(String login, String group) {
        contact = login;
        contactGroup = group;
    }

    /** Exactly one director is active: a new one takes the place of the one before; null for none. */
    void direct(String login, String group) {
        caseDirector = login;
        caseDirectorGroup = group;
    }

    String contact() {
        return contact;
    }

    String contactGroup() {
        return contactGroup;
    }

    String caseDirector() {
        return caseDirector;
    }

    String caseDirectorGroup() {
        return caseDirectorGroup;
    }
}
