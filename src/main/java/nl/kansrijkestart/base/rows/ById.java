package nl.kansrijkestart.base.rows;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows that are asked for by their ids are found by their ids: what the transaction has read is not read again, and
 * nothing is made into a question of its own that has to be translated each time.
 */
@Component
class ById implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) throws BeansException {
        if (bean instanceof JpaRepositoryFactoryBean<?, ?, ?> repository) {
            repository.setRepositoryBaseClass(Rows.class);
        }
        return bean;
    }

    @Transactional(readOnly = true)
    static class Rows<T, K> extends SimpleJpaRepository<T, K> {

        private final Class<T> kind;
        private final EntityManager entities;

        Rows(JpaEntityInformation<T, ?> information, EntityManager entities) {
            super(information, entities);
            this.kind = information.getJavaType();
            this.entities = entities;
        }

        @Override
        public boolean existsById(K id) {
            return findById(id).isPresent();
        }

        @Override
        public List<T> findAllById(Iterable<K> ids) {
            Set<K> distinct = new LinkedHashSet<>();
            ids.forEach(distinct::add);
            if (distinct.size() <= 1) {
                return distinct.stream()
                        .map(this::findById)
                        .flatMap(Optional::stream)
                        .toList();
            }
            return entities
                    .unwrap(Session.class)
                    .byMultipleIds(kind)
                    .enableSessionCheck(true)
                    .multiLoad(new ArrayList<>(distinct))
                    .stream()
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
