package overfit.cli.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The script for bash. */
final class BashScript {

  private BashScript() {}

  static String of(Vocabulary vocabulary) {
    List<String> options = new ArrayList<>();
    Map<Values, List<String>> values = new LinkedHashMap<>();
    vocabulary
        .options()
        .forEach(
            (commands, group) -> {
              options.add(options(commands, group));
              group.stream()
                  .filter(option -> option.values().kind() != Values.Kind.NONE)
                  .forEach(option -> add(values, option.values(), option.names()));
            });
    Map<Values, List<String>> parameters = new LinkedHashMap<>();
    vocabulary.parameters().forEach((command, all) -> addParameters(parameters, command, all));
    return Template.named("overfit.bash")
        .with("PRESETS", String.join(" ", vocabulary.presets()))
        .with("LESSONS", String.join(" ", vocabulary.lessons()))
        .with("COMMANDS", String.join(" ", vocabulary.commands().keySet()))
        .with("OPTIONS", options)
        .with("SEVERAL", String.join(" | ", vocabulary.several()))
        .with("VALUES", cases(values))
        .with("PARAMETERS", cases(parameters))
        .text();
  }

  private static String options(List<String> commands, List<OptionWord> group) {
    List<String> names = group.stream().flatMap(option -> option.names().stream()).toList();
    return "case $1 in "
        + String.join(" | ", commands)
        + ") echo '"
        + String.join(" ", names)
        + "' ;; esac";
  }

  private static void add(Map<Values, List<String>> map, Values values, List<String> names) {
    List<String> all = map.computeIfAbsent(values, each -> new ArrayList<>());
    names.stream().filter(name -> !all.contains(name)).forEach(all::add);
  }

  /** {@code 'train 0'} is the first parameter of train. */
  private static void addParameters(
      Map<Values, List<String>> parameters, String command, List<Values> all) {
    for (int i = 0; i < all.size(); i++) {
      add(parameters, all.get(i), List.of("'" + command + " " + i + "'"));
    }
  }

  private static List<String> cases(Map<Values, List<String>> names) {
    return names.entrySet().stream()
        .map(
            each ->
                String.join(" | ", each.getValue()) + ") action=(" + call(each.getKey()) + ") ;;")
        .toList();
  }

  private static String call(Values values) {
    return switch (values.kind()) {
      case WORDS -> "_overfit_words " + String.join(" ", values.words());
      case FILE -> "_overfit_files";
      case PRESET -> "_overfit_presets";
      case LESSON -> "_overfit_lessons";
      case TEXT, NONE -> "_overfit_text";
    };
  }
}
