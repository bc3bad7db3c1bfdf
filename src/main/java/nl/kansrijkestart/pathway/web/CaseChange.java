package nl.kansrijkestart.pathway.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.kansrijkestart.casefile.CaseCard;

/** What may be said about a family at any time: the address of its page, what people read there, and when it can happen. */
enum CaseChange {

    support("samen-steunen", "Samen een steunplan maken", "Start het steunplan", card -> true,
            "Helpt er meer dan één, of wil het gezin samen plannen? Dan komt er één steunplan van het gezin, met een vaste contactpersoon.",
            "U kiest daarna met de ouder wie de vaste contactpersoon wordt. Hulp die al loopt, gaat gewoon door.",
            "er komt een steunplan. Kies met de ouder een vaste contactpersoon.");

    final String address;
    final String title;
    final String button;
    private final Predicate<CaseCard> can;
    final String what;
    final String then;
    final String done;

    CaseChange(String address, String title, String button, Predicate<CaseCard> can, String what, String then, String done) {
        this.address = address;
        this.title = title;
        this.button = button;
        this.can = can;
        this.what = what;
        this.then = then;
        this.done = done;
    }

    static List<CaseChange> possible(CaseCard card) {
        return Arrays.stream(values()).filter(change -> change.can.test(card)).toList();
    }

    static Optional<CaseChange> at(String address) {
        return Arrays.stream(values()).filter(change -> change.address.equals(address)).findFirst();
    }

    public String address() {
        return address;
    }

    public String title() {
        return title;
    }

    public String button() {
        return button;
    }

    public String what() {
        return what;
    }

    public String then() {
        return then;
    }
}
