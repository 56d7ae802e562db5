package overfit.train.export;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import overfit.file.InputException;
import overfit.train.AveragedLosses;

/**
 * The losses of runs as text, one line an epoch. Doubles have the same digits as in JSON; the names
 * of runs need no quotes.
 */
public enum LossFormat {
  /** https://www.rfc-editor.org/rfc/rfc4180, with line feeds; what is not known is empty. */
  CSV(".csv") {
    @Override
    public String head(boolean named, boolean averaged) {
      return (named ? RUN + "," : "") + "epoch," + String.join(",", names(averaged)) + "\n";
    }

    @Override
    String joined(String start, EpochLosses losses, boolean averaged) {
      StringBuilder line = new StringBuilder(start).append(losses.epoch());
      columns(averaged).forEach(column -> line.append(',').append(text(column, losses, "")));
      return line.append('\n').toString();
    }

    @Override
    String start(String run) {
      return run + ",";
    }
  },

  /** https://jsonlines.org; what is not known is null. */
  JSON_LINES(".jsonl") {
    @Override
    public String head(boolean named, boolean averaged) {
      return "";
    }

    @Override
    String joined(String start, EpochLosses losses, boolean averaged) {
      StringBuilder line = new StringBuilder("{").append(start);
      line.append("\"epoch\":").append(losses.epoch());
      for (Column column : columns(averaged)) {
        line.append(",\"").append(column.name).append("\":").append(text(column, losses, "null"));
      }
      return line.append("}\n").toString();
    }

    @Override
    String start(String run) {
      return "\"" + RUN + "\":\"" + run + "\",";
    }
  };

  private record Column(String name, ToDoubleFunction<EpochLosses> value) {}

  private static final String RUN = "run";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("train_loss", EpochLosses::train),
          new Column("train_loss_eval", EpochLosses::trainEval),
          new Column("test_loss", EpochLosses::test),
          new Column("excess_loss", EpochLosses::excess),
          new Column("learning_rate", EpochLosses::learningRate));

  /** What runs with an average of their parameters have too. */
  private static final List<Column> AVERAGED =
      List.of(
          average("averaged_train_loss", AveragedLosses::train),
          average("averaged_test_loss", AveragedLosses::test),
          average("averaged_excess_loss", AveragedLosses::excess));

  private static Column average(String name, ToDoubleFunction<AveragedLosses> value) {
    return new Column(
        name, losses -> value.applyAsDouble(losses.averaged().orElse(AveragedLosses.UNKNOWN)));
  }

  private static List<Column> columns(boolean averaged) {
    return averaged ? Stream.concat(COLUMNS.stream(), AVERAGED.stream()).toList() : COLUMNS;
  }

  private final String ending;

  LossFormat(String ending) {
    this.ending = ending;
  }

  /** By the ending of the name of a file; empty for another one. */
  public static Optional<LossFormat> ofFile(String name) {
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
  }

  /**
   * What a file begins with, before the lines of the epochs; or "".
   *
   * @param named whether lines have the name of their run
   * @param averaged whether lines have the losses of averaged parameters
   */
  public abstract String head(boolean named, boolean averaged);

  /**
   * The first characters of every file.
   *
   * @param named whether lines have the name of their run
   */
  public String start(boolean named) {
    if (this == CSV) {
      return head(named, false).stripTrailing();
    }
    return named ? "{\"" + RUN + "\":\"" : "{\"epoch\":";
  }

  /**
   * The line of an epoch, with its end.
   *
   * @param averaged as in the head
   */
  public String line(EpochLosses losses, boolean averaged) {
    return joined("", losses, averaged);
  }

  /** The same with the name of the run first. */
  public String line(String run, EpochLosses losses, boolean averaged) {
    return joined(start(run), losses, averaged);
  }

  /** A line that begins with {@code start}. */
  abstract String joined(String start, EpochLosses losses, boolean averaged);

  /** The field with the name of the run. */
  abstract String start(String run);

  /**
   * Reads a line of a CSV file without the names of runs. Throws {@link InputException} if it is
   * not whole.
   */
  public static EpochLosses parsed(String line) {
    String[] fields = line.split(",", -1);
    try {
      boolean averaged = fields.length == 1 + COLUMNS.size() + AVERAGED.size();
      if (averaged || fields.length == 1 + COLUMNS.size()) {
        return new EpochLosses(
            Long.parseLong(fields[0]),
            number(fields[1]),
            number(fields[2]),
            number(fields[3]),
            number(fields[4]),
            number(fields[5]),
            averaged
                ? Optional.of(
                    new AveragedLosses(number(fields[6]), number(fields[7]), number(fields[8])))
                : Optional.empty());
      }
    } catch (NumberFormatException e) {
      // The same message.
    }
    throw InputException.expected("the losses of an epoch", line);
  }

  private static double number(String field) {
    return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
  }

  private static List<String> names(boolean averaged) {
    return columns(averaged).stream().map(Column::name).toList();
  }

  private static String text(Column column, EpochLosses losses, String unknown) {
    double value = column.value.applyAsDouble(losses);
    return Double.isFinite(value) ? NumberOutput.toString(value, true) : unknown;
  }
}
