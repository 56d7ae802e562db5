package overfit.cli.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.file.InputException;

/** What runs are sorted and filtered by: a column of their table, or a setting. */
public final class RunKey {

  /** The columns by their names in options. */
  private enum Column {
    NAME(ListedRun::name, false),
    STATUS(ListedRun::status, false),
    EPOCHS(run -> run.scores().epoch()),
    TRAIN(run -> run.scores().trainLoss()),
    TEST(run -> run.scores().testLoss()),
    LOSS(TEST.value),
    EXCESS(run -> run.scores().excessLoss()),
    GAP(run -> run.scores().gap()),
    BEST(run -> run.scores().bestTestLoss()),
    AT(run -> run.scores().bestEpoch());

    private final Function<ListedRun, Object> value;
    private final boolean number;

    Column(Function<ListedRun, Object> value) {
      this(value, true);
    }

    Column(Function<ListedRun, Object> value, boolean number) {
      this.value = value;
      this.number = number;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Function<ListedRun, Object> value;
  private final boolean number;
  private final Optional<Setting<?>> setting;

  private RunKey(Function<ListedRun, Object> value, boolean number, Optional<Setting<?>> setting) {
    this.value = value;
    this.number = number;
    this.setting = setting;
  }

  /** Throws {@link InputException} for another word. */
  public static RunKey of(String word) {
    Optional<Column> column =
        Arrays.stream(Column.values()).filter(each -> each.word().equals(word)).findFirst();
    if (column.isPresent()) {
      return new RunKey(column.get().value, column.get().number, Optional.empty());
    }
    Setting<?> setting = Settings.find(word).orElseThrow(() -> unknown(word));
    return new RunKey(run -> run.config().literal(setting), false, Optional.of(setting));
  }

  private static InputException unknown(String word) {
    String columns = String.join(", ", columns());
    return InputException.expected(columns + " or a setting", word + Suggestion.of(word, words()));
  }

  /** All keys: the columns and the names of the settings. */
  public static List<String> words() {
    return Stream.concat(columns().stream(), Settings.all().stream().map(Setting::name)).toList();
  }

  /** The names of the columns. */
  public static List<String> columns() {
    return Arrays.stream(Column.values()).map(Column::word).toList();
  }

  /** Whether it is a column of numbers. */
  boolean isNumber() {
    return number;
  }

  /** The setting, if it is one. */
  Optional<Setting<?>> setting() {
    return setting;
  }

  /** The value as a number; NaN if it is none. */
  double number(ListedRun run) {
    return value.apply(run) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  String text(ListedRun run) {
    return setting
        .map(each -> run.config().text(each))
        .orElseGet(() -> String.valueOf(value.apply(run)));
  }

  /** Ascending: numbers first, then texts; what is equal stays in its order. */
  public Comparator<ListedRun> order() {
    return Comparator.comparingDouble(this::number).thenComparing(this::text);
  }
}
