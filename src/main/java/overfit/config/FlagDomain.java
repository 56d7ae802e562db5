package overfit.config;

import java.util.List;
import overfit.file.InputException;

/** True or false. */
final class FlagDomain implements Domain<Boolean> {

  @Override
  public Boolean parse(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw InputException.expected(expected(), text);
    };
  }

  @Override
  public String format(Boolean value) {
    return value.toString();
  }

  @Override
  public Object literal(Boolean value) {
    return value;
  }

  @Override
  public String expected() {
    return "true or false";
  }

  /** The other of the two values. */
  @Override
  public Boolean nudge(Boolean value, boolean up) {
    return !value;
  }

  @Override
  public List<Boolean> sweep(Boolean present) {
    return List.of(false, true);
  }

  @Override
  public List<String> choices() {
    return List.of("false", "true");
  }
}
