package nl.kansrijkestart.practice;

import nl.kansrijkestart.access.Accounts;
import nl.kansrijkestart.access.Login;
import nl.kansrijkestart.access.People;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the fictive people of practice mode log in, before the door opens. */
@Component
@Profile("practice")
class PracticePeople implements SmartInitializingSingleton {

    static final String PASSWORD = "praktijk";

    private final People people;
    private final Accounts accounts;

    PracticePeople(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Login login : people.everybody()) {
            accounts.open(people.person(login.login()).orElseThrow(), PASSWORD);
        }
    }
}
