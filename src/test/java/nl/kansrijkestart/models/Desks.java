package nl.kansrijkestart.models;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Optional;

/** What models may call: the public methods of the classes named after their bean. */
record Desks(JavaClasses classes) {

    private Optional<JavaClass> desk(String bean) {
        return classes.stream()
                .filter(type -> type.getSimpleName().equalsIgnoreCase(bean))
                .findFirst();
    }

    boolean exists(String bean) {
        return bean.endsWith("Desk") && desk(bean).isPresent();
    }

    private List<JavaMethod> methods(String bean, String name) {
        return desk(bean).stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> method.getName().equals(name))
                .toList();
    }

    boolean hasMethod(Expression.Call call) {
        return !methods(call.bean(), call.method()).isEmpty();
    }

    boolean accepts(Expression.Call call) {
        return methods(call.bean(), call.method()).stream()
                .anyMatch(method ->
                        method.getRawParameterTypes().size() == call.arguments().size());
    }

    /** More than one method of that name, or an open number of arguments. */
    boolean isAmbiguous(Expression.Call call) {
        List<JavaMethod> methods = methods(call.bean(), call.method());
        return methods.size() > 1
                || methods.stream().anyMatch(method -> method.reflect().isVarArgs());
    }
}
