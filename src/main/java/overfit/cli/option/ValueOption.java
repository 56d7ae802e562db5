package overfit.cli.option;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option with a value that is checked by its command. */
public record ValueOption(OptionSpec option) {

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
    return new ValueOption(option);
  }

  /** The value, if the option is given. */
  public Optional<String> value() {
    return Optional.ofNullable(option.getValue());
  }
}
