package overfit.lesson.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a condition can compute beside a {@link Statistic}. */
enum Function {
  EPOCH(
      "epoch(CONDITION)",
      "the first epoch, from 1, after which a condition on series holds, such as epoch(train <"
          + " 0.02); infinite if it never does"),
  TAIL("tail(SERIES, N)", "the last N numbers of a series, as in mean(tail(seen, 50))"),
  MOVE("move(SERIES, N)", "the mean change, without its sign, over each of the last N epochs"),
  ABS("abs(NUMBER)", "the number without its sign"),
  SQRT("sqrt(NUMBER)", "the square root"),
  LOG10("log10(NUMBER)", "the decimal logarithm"),
  ANY("any(CONDITION)", "whether a condition holds for some run"),
  EVERY("every(CONDITION)", "whether it holds for every run");

  private final String usage;
  private final String help;

  Function(String usage, String help) {
    this.usage = usage;
    this.help = help;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String usage() {
    return usage;
  }

  String help() {
    return help;
  }

  static Optional<Function> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** The words of all functions, statistics among them. */
  static List<String> words() {
    return Stream.concat(
            Arrays.stream(Statistic.values()).map(Statistic::word),
            Arrays.stream(values()).map(Function::word))
        .toList();
  }
}
