package overfit.cli.report;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.file.InputException;

/**
 * A condition on runs: {@code l2=0.1}, {@code test<0.12}, {@code status=running}. A setting is
 * compared by its value, however that is written; texts by their first word.
 */
public final class RunFilter {

  private static final Pattern CONDITION = Pattern.compile("([^<>=]+)(<=|>=|<|>|=)(.*)");

  private RunFilter() {}

  /** Throws {@link InputException} for what is no condition. */
  public static Predicate<ListedRun> of(String text) {
    Matcher condition = CONDITION.matcher(text);
    if (!condition.matches()) {
      throw InputException.expected("KEY=VALUE, KEY<VALUE or KEY>VALUE", text);
    }
    RunKey key = RunKey.of(condition.group(1).strip());
    String value = condition.group(3).strip();
    return condition.group(2).equals("=")
        ? equal(key, value)
        : compared(key, condition.group(2), number(value));
  }

  private static double number(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw InputException.expected("a number", value);
    }
  }

  private static Predicate<ListedRun> equal(RunKey key, String value) {
    if (key.setting().isPresent()) {
      Setting<?> setting = key.setting().get();
      Config wanted = Config.INITIAL.with(Overrides.none().parsing(setting, value));
      return run -> run.config().get(setting).equals(wanted.get(setting));
    }
    if (key.isNumber()) {
      double wanted = number(value);
      return run -> key.number(run) == wanted;
    }
    return run -> key.text(run).equals(value) || key.text(run).split(" ")[0].equals(value);
  }

  private static Predicate<ListedRun> compared(RunKey key, String sign, double limit) {
    return switch (sign) {
      case "<" -> run -> key.number(run) < limit;
      case "<=" -> run -> key.number(run) <= limit;
      case ">" -> run -> key.number(run) > limit;
      default -> run -> key.number(run) >= limit;
    };
  }
}
