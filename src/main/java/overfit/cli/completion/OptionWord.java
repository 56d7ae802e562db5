package overfit.cli.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option.
 *
 * @param names all its names, with hyphens; {@code --no-NAME} too for a flag that can be negated
 * @param help a few words on it
 */
record OptionWord(List<String> names, String help, Values values) {

  static OptionWord of(OptionSpec option) {
    List<String> names = new ArrayList<>(List.of(option.names()));
    if (option.negatable()) {
      names.add(option.longestName().replaceFirst("^--", "--no-"));
    }
    return new OptionWord(
        names, Vocabulary.brief(String.join(" ", option.description())), Values.of(option));
  }
}
