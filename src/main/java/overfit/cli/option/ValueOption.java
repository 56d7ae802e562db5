package overfit.cli.option;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import overfit.config.ShortestDecimal;
import overfit.file.InputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option with a value that is checked by its command.
 *
 * @param name as in messages
 * @param text gives the value, if the option is given
 */
public record ValueOption(String name, Supplier<Optional<String>> text) {

  /**
   * Adds an option to a command.
   *
   * @param words the values that shells complete; empty if they cannot be listed
   */
  public static ValueOption addTo(
      CommandSpec spec, String name, String label, String description, List<String> words) {
    OptionSpec option =
        OptionSpec.builder(name)
            .paramLabel(label)
            .completionCandidates(words)
            .type(String.class)
            .description(description)
            .build();
    spec.addOption(option);
    return new ValueOption(name, () -> Optional.ofNullable(option.getValue()));
  }

  /** An option that is not given. */
  static ValueOption absent(String name) {
    return new ValueOption(name, Optional::empty);
  }

  /** The value as a whole number, if the option is given; throws {@link InputException}. */
  public OptionalInt whole(int least, int most) {
    return value().stream().mapToInt(text -> number(text, least, most)).findFirst();
  }

  /**
   * The value as a number, if the option is given; throws {@link InputException}. It can have an
   * exponent, as in 1e-5.
   */
  public OptionalDouble real(double least, double most) {
    return value().stream().mapToDouble(text -> number(text, least, most)).findFirst();
  }

  private double number(String text, double least, double most) {
    try {
      double number = new BigDecimal(text.strip()).doubleValue();
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same message as for a number out of range
    }
    throw InputException.expected(
            "a number from "
                + ShortestDecimal.format(least)
                + " to "
                + ShortestDecimal.format(most),
            text)
        .at(name);
  }

  private int number(String text, int least, int most) {
    if (!text.matches("\\d{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw InputException.expected("a whole number from " + least + " to " + most, text).at(name);
    }
    return Integer.parseInt(text);
  }

  /** The value, if the option is given. */
  public Optional<String> value() {
    return text.get();
  }
}
