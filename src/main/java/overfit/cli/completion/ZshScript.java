package overfit.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The script for zsh, in the terms of its _arguments. */
final class ZshScript {

  private ZshScript() {}

  static String of(Vocabulary vocabulary) {
    return Template.named("_overfit")
        .with(
            "COMMANDS", vocabulary.commands().entrySet().stream().map(ZshScript::command).toList())
        .with("WORDS", String.join("|", vocabulary.commands().keySet()))
        .with("PRESETS", String.join(" ", vocabulary.presets()))
        .with("LESSONS", String.join(" ", vocabulary.lessons()))
        .with("OPTIONS", options(vocabulary))
        .with("PARAMETERS", parameters(vocabulary))
        .text();
  }

  private static String command(Map.Entry<String, String> command) {
    return quoted(command.getKey() + ":" + command.getValue());
  }

  private static List<String> options(Vocabulary vocabulary) {
    List<String> lines = new ArrayList<>();
    vocabulary
        .options()
        .forEach(
            (commands, group) -> {
              lines.add("case $command in (" + String.join("|", commands) + ") options+=(");
              group.stream().flatMap(ZshScript::option).forEach(line -> lines.add("  " + line));
              lines.add(");; esac");
            });
    return lines;
  }

  /** {@code '--seed=[Random seed]:value: '}, for each of its names. */
  private static Stream<String> option(OptionWord option) {
    String help = "[" + option.help().replaceAll("[\\[\\]]", "\\\\$0") + "]";
    boolean flag = option.values().kind() == Values.Kind.NONE;
    return option.names().stream()
        .map(name -> flag ? name + help : value(name) + help + ":value:" + action(option.values()))
        .map(ZshScript::quoted);
  }

  /** A long option's value can follow an equals sign; {@code -o} can be repeated. */
  private static String value(String name) {
    return name.startsWith("--") ? name + "=" : "*" + name;
  }

  private static List<String> parameters(Vocabulary vocabulary) {
    return vocabulary.parameters().entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(
            each ->
                "("
                    + each.getKey()
                    + ") options+=("
                    + parameters(vocabulary.several().contains(each.getKey()), each.getValue())
                    + ") ;;")
        .toList();
  }

  /** {@code '1:parameter:(bash zsh fish)'}, for each place; {@code *} is any place. */
  private static String parameters(boolean several, List<Values> values) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> (several ? "*" : i + 1) + ":parameter:" + action(values.get(i)))
        .map(ZshScript::quoted)
        .collect(Collectors.joining(" "));
  }

  private static String action(Values values) {
    return switch (values.kind()) {
      case WORDS -> "(" + String.join(" ", values.words()) + ")";
      case FILE -> "_files";
      case PRESET -> "_overfit_presets";
      case LESSON -> "_overfit_lessons";
      case TEXT, NONE -> " ";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
