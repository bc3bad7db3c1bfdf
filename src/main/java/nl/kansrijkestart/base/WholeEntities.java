package nl.kansrijkestart.base;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Entities are read whole, never by a stand-in: no association to a single one is lazy, so no class is made for each of
 * them at the start. That is one in ten of all classes, and one in twenty of the work of a start.
 */
final class WholeEntities {

    private WholeEntities() {}

    /** Found by its name in {@code META-INF/services}. */
    public static final class NoMadeClasses implements ServiceContributor {

        @Override
        public void contribute(StandardServiceRegistryBuilder services) {
            services.addService(BytecodeProvider.class, new BytecodeProviderImpl());
        }
    }
}
