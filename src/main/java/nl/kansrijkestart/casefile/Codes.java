package nl.kansrijkestart.casefile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of codes (themes, what goes well) in one column. */
@Converter
class Codes implements AttributeConverter<Set<String>, String> {

    private final Personal personal = new Personal();

    @Override
    public String convertToDatabaseColumn(Set<String> codes) {
        return personal.convertToDatabaseColumn(codes == null ? "" : String.join(",", codes));
    }

    @Override
    public Set<String> convertToEntityAttribute(String stored) {
        return Arrays.stream(personal.convertToEntityAttribute(stored).split(",")).filter(code -> !code.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
