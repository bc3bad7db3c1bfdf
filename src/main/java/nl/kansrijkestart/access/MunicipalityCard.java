package nl.kansrijkestart.access;

/**
 * A municipality as others show it.
 *
 * @param code CBS code in lower case, also the tenant of a case, such as {@code gm0928}
 */
public record MunicipalityCard(String code, String name, String subregion) {}
