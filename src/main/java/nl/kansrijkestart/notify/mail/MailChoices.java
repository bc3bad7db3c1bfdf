package nl.kansrijkestart.notify.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.typed.Reachable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to hear by mail, and where. The person chooses; the login service may bring an address. */
@Component
@Transactional
public class MailChoices {

    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3
    private static final String READ = """
            select box.way, box.address, box.told_at, box.refused, who.email
            from person who left join mail_box box on box.person = who.login where who.login = ? and who.active""";

    private static final String CHOOSE = """
            insert into mail_box (person, way, address) values (?, ?, nullif(?, ''))
            on conflict (person) do update set way = excluded.way, address = excluded.address, refused = null""";

    /** The constant is the code of {@code mailWay.*}. */
    public enum Way {
        atOnce,
        daily,
        never
    }

    /**
     * @param own the address that the person wrote; empty for none
     * @param brought what the login service tells; empty for none
     * @param refused the address that was refused; null for none
     * @param toldAt messages up to then were in a mail; null when none went yet
     */
    public record Choice(Way way, String own, String brought, String refused, Instant toldAt) {

        /** Where a mail would go; empty for nowhere. */
        public String address() {
            return own.isEmpty() ? brought : own;
        }

        /** Whether a mail server refused what is the address now. */
        public boolean isRefused() {
            return !address().isEmpty() && address().equals(refused);
        }

        boolean reaches() {
            return way != Way.never && !address().isEmpty() && !isRefused();
        }
    }

    private final JdbcTemplate sql;

    MailChoices(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Whether mail is sent at all. */
    @Transactional(readOnly = true)
    public boolean isOn() {
        return Boolean.TRUE.equals(sql.queryForObject("select working from mail_switch", Boolean.class));
    }

    /** Empty for who may not come in any more. */
    @Transactional(readOnly = true)
    public Optional<Choice> of(String login) {
        return sql
                .query(
                        READ,
                        (row, n) -> new Choice(
                                row.getString("way") == null ? Way.atOnce : Way.valueOf(row.getString("way")),
                                text(row.getString("address")),
                                text(row.getString("email")),
                                row.getString("refused"),
                                row.getTimestamp("told_at") == null
                                        ? null
                                        : row.getTimestamp("told_at").toInstant()),
                        login)
                .stream()
                .findFirst();
    }

    /**
     * What was refused before may be tried again: who writes it once more means it.
     *
     * @param typed the own address; empty for the one that the login service tells
     * @throws Refusal in Dutch, for an address that is none or is missing
     */
    public void choose(String login, String way, String typed) {
        Way chosen = Arrays.stream(Way.values())
                .filter(one -> one.name().equals(way))
                .findFirst()
                .orElseThrow(() -> new Refusal("Kies of u e-mail wilt: meteen, één keer per dag of nooit."));
        String address = typed.strip();
        if (!address.isEmpty() && !isAddress(address)) {
            throw new Refusal(Reachable.mail.problem());
        }
        boolean nowhere =
                address.isEmpty() && of(login).map(Choice::brought).orElse("").isEmpty();
        if (nowhere && chosen != Way.never) {
            throw new Refusal("Vul uw e-mailadres in, of kies dat u geen e-mail wilt.");
        }
        sql.update(CHOOSE, login, chosen.name(), address);
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return text.length() <= LONGEST && Reachable.mail.fits(text);
        } catch (AddressException none) {
            return false;
        }
    }

    void told(String login, Instant until) {
        sql.update("""
                insert into mail_box (person, told_at) values (?, ?)
                on conflict (person) do update set told_at = excluded.told_at""", login, Timestamp.from(until));
    }

    void refused(String login, String address) {
        sql.update("""
                insert into mail_box (person, refused) values (?, ?)
                on conflict (person) do update set refused = excluded.refused""", login, address);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
