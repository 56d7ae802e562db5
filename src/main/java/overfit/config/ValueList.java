package overfit.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import overfit.file.InputException;

/**
 * Several values of a setting, as a sweep takes them: {@code 0,0.1,1}, {@code 1..20}, {@code
 * 1e-4..1:log:9}.
 *
 * <p>Commas separate the values, except where one value is itself a list of numbers or points.
 * Semicolons separate them in any setting, and commas are then part of a value: {@code
 * tanh,relu;relu,tanh}.
 */
final class ValueList {

  private static final String SEMICOLON = ";";
  private static final String COMMA = ",";

  private ValueList() {}

  /** The values in their order; throws {@link InputException} for one that is there twice. */
  static <T> List<T> parse(Domain<T> domain, String text) {
    Map<T, String> values = new LinkedHashMap<>();
    for (String part : parts(domain, text)) {
      T value = domain.parse(part);
      if (values.put(value, part) != null) {
        throw InputException.expected("each value once", domain.format(value) + " twice");
      }
      if (values.size() > NumberRange.MOST) {
        throw InputException.expected("at most " + NumberRange.MOST + " values", "more");
      }
    }
    return List.copyOf(values.keySet());
  }

  private static List<String> parts(Domain<?> domain, String text) {
    return split(domain, text)
        .map(String::strip)
        .flatMap(
            part ->
                NumberRange.isMeantBy(part)
                    ? NumberRange.parse(part, domain.isWhole()).stream()
                    : Stream.of(part))
        .toList();
  }

  /** A semicolon at the end makes one value of a text with commas. */
  private static Stream<String> split(Domain<?> domain, String text) {
    if (text.contains(SEMICOLON)) {
      String list = text.strip();
      String values = list.endsWith(SEMICOLON) ? list.substring(0, list.length() - 1) : list;
      return Arrays.stream(values.split(SEMICOLON, -1));
    }
    return domain.isSeries() ? Stream.of(text) : Arrays.stream(text.split(COMMA, -1));
  }
}
