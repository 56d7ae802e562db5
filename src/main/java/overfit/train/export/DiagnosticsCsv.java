package overfit.train.export;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.file.InputException;
import overfit.train.layers.Diagnostics;
import overfit.train.layers.LayerNumber;
import overfit.train.layers.LayerState;
import overfit.train.layers.NetworkState;
import overfit.train.layers.Sharpness;
import overfit.train.layers.SharpnessState;
import overfit.train.layers.Spread;
import overfit.train.layers.StabilityLimit;

/**
 * Layers and sharpness over the epochs as CSV, a line for each layer and epoch. What is not finite,
 * or not known, is empty. Histograms are left out.
 */
public final class DiagnosticsCsv {

  private static final List<String> BEFORE =
      List.of("epoch", "learning_rate", "sharpness", "sharpness_limit", "layer", "units");

  private static final List<LayerNumber> NUMBERS = List.of(LayerNumber.values());

  private static final int COLUMNS = BEFORE.size() + NUMBERS.size();

  /** The head of a file. */
  public static final String HEAD =
      line(Stream.concat(BEFORE.stream(), NUMBERS.stream().map(LayerNumber::key)));

  private DiagnosticsCsv() {}

  /** The lines for an epoch. */
  public static String lines(Diagnostics at) {
    return at.network().layers().stream()
        .map(layer -> line(at, layer))
        .collect(Collectors.joining());
  }

  private static String line(Diagnostics at, LayerState layer) {
    Stream<String> before =
        Stream.of(
            at.epoch() + "",
            text(at.network().rate()),
            text(at.sharpness().sharpness().value()),
            text(at.sharpness().limit().value()),
            layer.name(),
            layer.units() + "");
    return line(Stream.concat(before, NUMBERS.stream().map(number -> cell(number, layer))));
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(LayerNumber number, LayerState layer) {
    boolean whole = number == LayerNumber.DEAD && layer.dead().isPresent();
    return whole ? layer.dead().getAsInt() + "" : text(number.of(layer));
  }

  private static String text(double value) {
    return Double.isFinite(value) ? NumberOutput.toString(value, true) : "";
  }

  /**
   * Reads the lines of one epoch or more, in their order, as far as they go: there are no
   * histograms, and how the sharpness was found is unknown. Throws {@link InputException} if they
   * are not such lines.
   */
  public static List<Diagnostics> parsed(List<String> lines) {
    List<Diagnostics> all = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : lines) {
      String[] row = line.split(",", -1);
      if (row.length != COLUMNS) {
        throw damaged(line);
      }
      if (!rows.isEmpty() && !rows.get(0)[0].equals(row[0])) {
        all.add(epoch(rows));
        rows.clear();
      }
      rows.add(row);
    }
    if (!rows.isEmpty()) {
      all.add(epoch(rows));
    }
    return all;
  }

  private static Diagnostics epoch(List<String[]> rows) {
    String[] first = rows.get(0);
    try {
      long epoch = Long.parseLong(first[0]);
      double rate = number(first[1]);
      SharpnessState sharpness =
          new SharpnessState(
              epoch, Sharpness.read(number(first[2])), StabilityLimit.read(number(first[3])));
      return new Diagnostics(
          new NetworkState(epoch, rate, false, rows.stream().map(DiagnosticsCsv::layer).toList()),
          sharpness);
    } catch (NumberFormatException e) {
      throw damaged(String.join(",", first));
    }
  }

  private static LayerState layer(String[] row) {
    double zero = number(row, LayerNumber.ZERO);
    double dead = number(row, LayerNumber.DEAD);
    return new LayerState(
        row[4],
        Integer.parseInt(row[5]),
        Optional.empty(),
        number(row, LayerNumber.WEIGHT),
        number(row, LayerNumber.BIAS),
        number(row, LayerNumber.WEIGHT_GRADIENT),
        number(row, LayerNumber.BIAS_GRADIENT),
        number(row, LayerNumber.UPDATE),
        new Spread(number(row, LayerNumber.SUM_MEAN), number(row, LayerNumber.SUM_DEVIATION)),
        new Spread(number(row, LayerNumber.MEAN), number(row, LayerNumber.DEVIATION)),
        Double.isNaN(zero) ? number(row, LayerNumber.SATURATED) : zero,
        Double.isNaN(dead) ? OptionalInt.empty() : OptionalInt.of((int) dead),
        LayerState.Histograms.NONE);
  }

  private static double number(String[] row, LayerNumber of) {
    return number(row[BEFORE.size() + NUMBERS.indexOf(of)]);
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static InputException damaged(String line) {
    return InputException.expected("a line of a layer", line);
  }
}
