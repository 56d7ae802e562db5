package overfit.cli.completion;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.config.preset.Presets;
import overfit.lesson.Lessons;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The words of which a command line consists. The command without a name, which opens the screen,
 * is {@link #OPEN}.
 *
 * @param commands the commands and a few words on each
 * @param parameters what each command's parameters can be, one after another
 * @param several the commands that take several parameters of one kind
 * @param options the options, in groups by the commands that have them
 * @param presets the names of the built-in presets
 * @param lessons those of the built-in lessons
 */
record Vocabulary(
    Map<String, String> commands,
    Map<String, List<Values>> parameters,
    List<String> several,
    Map<List<String>, List<OptionWord>> options,
    List<String> presets,
    List<String> lessons) {

  static final String OPEN = "overfit";

  static Vocabulary of(CommandLine line) {
    Map<String, CommandSpec> specs = new LinkedHashMap<>();
    specs.put(OPEN, line.getCommandSpec());
    line.getSubcommands().forEach((word, command) -> specs.put(word, command.getCommandSpec()));
    specs.values().removeIf(spec -> spec.usageMessage().hidden());
    return new Vocabulary(
        commands(specs),
        parameters(specs),
        several(specs),
        options(specs),
        Presets.bundledAlone().names(),
        List.copyOf(Lessons.bundledNames()));
  }

  private static Map<String, String> commands(Map<String, CommandSpec> specs) {
    return specs.entrySet().stream()
        .filter(spec -> !spec.getKey().equals(OPEN))
        .collect(
            toMap(
                Map.Entry::getKey,
                spec -> brief(String.join(" ", spec.getValue().usageMessage().description())),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static Map<String, List<Values>> parameters(Map<String, CommandSpec> specs) {
    Map<String, List<Values>> parameters = new LinkedHashMap<>();
    specs.forEach(
        (word, spec) ->
            parameters.put(word, spec.positionalParameters().stream().map(Values::of).toList()));
    return parameters;
  }

  private static List<String> several(Map<String, CommandSpec> specs) {
    return specs.entrySet().stream()
        .filter(
            spec ->
                spec.getValue().positionalParameters().stream()
                    .anyMatch(parameter -> parameter.arity().max() > 1))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<List<String>, List<OptionWord>> options(Map<String, CommandSpec> specs) {
    Map<OptionWord, List<String>> owners = new LinkedHashMap<>();
    specs.forEach(
        (word, spec) ->
            spec.options()
                .forEach(
                    option ->
                        owners
                            .computeIfAbsent(OptionWord.of(option), each -> new ArrayList<>())
                            .add(word)));
    Map<List<String>, List<OptionWord>> options = new LinkedHashMap<>();
    owners.forEach(
        (option, words) -> options.computeIfAbsent(words, each -> new ArrayList<>()).add(option));
    return options;
  }

  /** The beginning of a description, up to its first full stop, colon, semicolon or parenthesis. */
  static String brief(String description) {
    return description.split("[.:;]( |$)| \\(", 2)[0];
  }
}
