package nl.kansrijkestart.coalition.exchange;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Questions extends ListCrudRepository<Question, String> {

    List<Question> findByAskedAskerOrAskedPlaceOrderByAskedAtDescIdAsc(String asker, String place);

    List<Question> findByAskedPlaceAndStateOrderByAskedAtAscIdAsc(String place, Question.State state);
}
