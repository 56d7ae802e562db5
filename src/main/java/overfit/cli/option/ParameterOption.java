package overfit.cli.option;

import java.util.List;
import java.util.OptionalInt;
import overfit.config.Config;
import overfit.file.InputException;
import overfit.train.step.ParameterNames;
import picocli.CommandLine.Model.CommandSpec;

/** The option {@code --parameter W2[3][5]}: a parameter of a network. */
public final class ParameterOption {

  private static final String NAME = "--parameter";

  private final ValueOption option;

  private ParameterOption(ValueOption option) {
    this.option = option;
  }

  public static ParameterOption addTo(CommandSpec spec, String description) {
    return new ParameterOption(ValueOption.addTo(spec, NAME, "PARAMETER", description, List.of()));
  }

  public boolean given() {
    return option.value().isPresent();
  }

  /**
   * Its position in the vector of the parameters, if it is given. Throws {@link InputException} if
   * the network of the config has no such parameter.
   */
  public OptionalInt position(Config config) {
    try {
      return option.value().stream().mapToInt(ParameterNames.of(config)::position).findFirst();
    } catch (InputException e) {
      throw e.at(NAME);
    }
  }
}
