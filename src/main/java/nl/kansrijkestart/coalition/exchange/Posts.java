package nl.kansrijkestart.coalition.exchange;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Posts extends ListCrudRepository<Post, String> {

    List<Post> findTop20ByPlaceAndKindInOrderByOnDayDescCreatedDesc(String place, Collection<Post.Kind> kinds);

    List<Post> findTop20ByPlaceIsNullOrderByOnDayDescCreatedDesc();

    List<Post> findTop100ByKindOrderByOnDayDescCreatedDesc(Post.Kind kind);
}
