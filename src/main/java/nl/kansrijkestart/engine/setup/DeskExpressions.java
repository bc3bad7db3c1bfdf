package nl.kansrijkestart.engine.setup;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.kansrijkestart.engine.BusinessError;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.aop.support.AopUtils;

/**
 * Reads {@code ${desk.method(id)}} and plain variables, and nothing else: no beans, no properties of values,
 * no methods of values. What a model cannot say it cannot leak.
 */
class DeskExpressions extends JuelExpressionManager {

    /** Methods of desks that models name, as they are found by reflection: once. */
    private final Map<Word, Method> words = new ConcurrentHashMap<>();

    private final Supplier<Map<String, Object>> desks;
    private final Consumer<String> municipality;

    private record Word(Class<?> desk, String name, int arguments) {}

    /** @param municipality is told where the instance belongs, before a desk works for it */
    DeskExpressions(Supplier<Map<String, Object>> desks, Consumer<String> municipality) {
        this.desks = desks;
        this.municipality = municipality;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        // desks first: a variable can never hide a desk
        resolver.add(new DeskResolver());
        resolver.add(new VariableScopeElResolver());
        return resolver;
    }

    private class DeskResolver extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null || !desks.get().containsKey(String.valueOf(property))) {
                return null;
            }
            context.setPropertyResolved(true);
            return desks.get().get(String.valueOf(property));
        }

        @Override
        public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
            if (base == null || desks.get().values().stream().noneMatch(desk -> desk == base)) {
                return null;
            }
            context.setPropertyResolved(true);
            Method method = words.computeIfAbsent(
                    new Word(base.getClass(), String.valueOf(name), arguments.length),
                    word -> publicMethod(base, word.name(), word.arguments()));
            municipality.accept(tenant(context));
            return call(base, method, arguments);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new ProcessEngineException("A model cannot set " + property);
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }

    private static String tenant(ELContext context) {
        Object scope = context.getContext(VariableScope.class);
        return scope instanceof DelegateTask task
                ? task.getTenantId()
                : scope instanceof DelegateExecution execution ? execution.getTenantId() : null;
    }

    private static Method publicMethod(Object desk, String name, int arguments) {
        Method method = Arrays.stream(AopUtils.getTargetClass(desk).getDeclaredMethods())
                .filter(one -> Modifier.isPublic(one.getModifiers()) && !one.isSynthetic())
                .filter(one -> one.getName().equals(name) && one.getParameterCount() == arguments)
                .findFirst()
                .orElseThrow(() -> new ProcessEngineException("A desk has no method " + name + " with " + arguments
                        + " arguments: " + AopUtils.getTargetClass(desk).getSimpleName()));
        Method there = AopUtils.selectInvocableMethod(method, desk.getClass());
        there.setAccessible(true); // the class may be seen in its own room only
        return there;
    }

    private static Object call(Object desk, Method method, Object[] arguments) {
        try {
            Object answer = method.invoke(desk, arguments);
            return answer instanceof Instant moment ? Date.from(moment) : answer; // the engine's timers know no other
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof BusinessError error) {
                throw new BpmnError(error.code());
            }
            if (thrown.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new ProcessEngineException("A desk method failed: " + method.getName(), thrown.getCause());
        } catch (IllegalAccessException | IllegalArgumentException wrong) {
            throw new ProcessEngineException(
                    "A desk method was called with the wrong arguments: " + method.getName(), wrong);
        }
    }
}
