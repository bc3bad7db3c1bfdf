package nl.kansrijkestart.casefile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Every field that says something about a person goes through here: clear text now, a key per household later. */
@Converter
public class Personal implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String text) {
        return text;
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return stored;
    }
}
