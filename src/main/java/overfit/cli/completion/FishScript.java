package overfit.cli.completion;

import java.util.ArrayList;
import java.util.List;

/** The script for fish. */
final class FishScript {

  private FishScript() {}

  static String of(Vocabulary vocabulary) {
    List<String> lines = new ArrayList<>();
    vocabulary
        .commands()
        .forEach(
            (word, help) ->
                lines.add(
                    "complete -c overfit -n 'test (count (commandline -opc)) -eq 1' -a "
                        + (word + " -d " + quoted(help))));
    vocabulary.parameters().forEach((command, values) -> lines.addAll(parameters(command, values)));
    vocabulary
        .options()
        .forEach(
            (commands, group) ->
                group.forEach(option -> lines.addAll(options(rule(commands), option))));
    return Template.named("overfit.fish")
        .with("COMMANDS", String.join(" ", vocabulary.commands().keySet()))
        .with("PRESETS", String.join(" ", vocabulary.presets()))
        .with("LESSONS", String.join(" ", vocabulary.lessons()))
        .with("OPTIONS", lines)
        .text();
  }

  /** Of two parameters, the second is completed once there is a word that the first can be. */
  private static List<String> parameters(String command, List<Values> values) {
    if (values.size() < 2) {
      return values.stream().map(each -> rule(List.of(command), "") + values(each)).toList();
    }
    String seen = "__fish_seen_subcommand_from " + String.join(" ", values.get(0).words());
    return List.of(
        rule(List.of(command), "; and not " + seen) + values(values.get(0)),
        rule(List.of(command), "; and " + seen) + values(values.get(1)));
  }

  private static String rule(List<String> commands) {
    return rule(commands, "");
  }

  private static String rule(List<String> commands, String condition) {
    return "complete -c overfit -n '__overfit_is " + String.join(" ", commands) + condition + "'";
  }

  private static List<String> options(String rule, OptionWord option) {
    return option.names().stream()
        .map(
            name ->
                rule
                    + word(name)
                    + needed(option)
                    + values(option.values())
                    + " -d "
                    + quoted(option.help()))
        .toList();
  }

  private static String word(String name) {
    return name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
  }

  private static String needed(OptionWord option) {
    return option.values().kind() == Values.Kind.NONE ? "" : " -r";
  }

  private static String values(Values values) {
    return switch (values.kind()) {
      case WORDS -> " -f -a '" + String.join(" ", values.words()) + "'";
      case FILE -> " -F";
      case PRESET -> " -f -a '(__overfit_presets)'";
      case LESSON -> " -f -a '(__overfit_lessons)'";
      case TEXT -> " -f";
      case NONE -> "";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
