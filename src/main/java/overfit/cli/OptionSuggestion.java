package overfit.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Suggests an option similar to an unknown one, or the command that has it. */
final class OptionSuggestion {

  private static final String DASHES = "--";

  private OptionSuggestion() {}

  /**
   * {@code " (did you mean --learning-rate?)"} for {@code --lr}, {@code --LR}, {@code --learn} and
   * {@code --learning-rat}; empty if no option is similar.
   */
  static String option(String found, Collection<String> options) {
    List<String> known =
        options.stream().filter(option -> option.startsWith(DASHES)).collect(Collectors.toList());
    String word = DASHES + found.replaceFirst("^-+", "").replaceFirst("=.*", "");
    Optional<String> synonym = Settings.meant(word).map(Setting::option).filter(known::contains);
    return synonym
        .or(() -> similarStart(word, known))
        .map(Suggestion::naming)
        .orElseGet(() -> Suggestion.of(word, known));
  }

  /**
   * {@code "; overfit train has it"} for {@code --json}; empty if no command has the option.
   *
   * @param all the parser with all commands
   */
  static String command(String found, CommandLine all) {
    String option = found.replaceFirst("=.*", "");
    Stream<String> screen = has(all, option) ? Stream.of("overfit without a command") : Stream.of();
    Stream<String> commands =
        all.getSubcommands().entrySet().stream()
            .filter(command -> has(command.getValue(), option))
            .map(command -> "overfit " + command.getKey());
    List<String> owners = Stream.concat(screen, commands).toList();
    return owners.isEmpty()
        ? ""
        : "; " + listed(owners) + (owners.size() == 1 ? " has it" : " have it");
  }

  /** {@code a, b and c}. */
  private static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private static boolean has(CommandLine command, String option) {
    CommandSpec spec = command.getCommandSpec();
    return spec.optionsMap().containsKey(option) || spec.negatedOptionsMap().containsKey(option);
  }

  private static Optional<String> similarStart(String word, List<String> known) {
    return known.stream()
        .filter(option -> initials(option).equals(word) || isPrefix(option, word))
        .findFirst();
  }

  /** {@code --lr} for {@code --learning-rate}. */
  private static String initials(String option) {
    return DASHES
        + List.of(option.substring(DASHES.length()).split("-")).stream()
            .map(part -> part.substring(0, 1))
            .collect(Collectors.joining());
  }

  /** Whether one is a prefix of the other; a single letter would match too many options. */
  private static boolean isPrefix(String option, String word) {
    boolean longEnough = Math.min(option.length(), word.length()) > DASHES.length() + 1;
    return longEnough && (option.startsWith(word) || word.startsWith(option));
  }
}
