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

  /** The head of a file. */
  public static final String HEAD =
      "epoch,learning_rate,sharpness,sharpness_limit,layer,units,weight_norm,bias_norm,"
          + "weight_gradient_norm,bias_gradient_norm,update_to_weight,sum_mean,sum_std,mean,std,"
          + "saturated,zero,dead_units\n";

  private static final int COLUMNS = HEAD.split(",").length;

  private DiagnosticsCsv() {}

  /** The lines for an epoch. */
  public static String lines(Diagnostics at) {
    return at.network().layers().stream()
        .map(layer -> line(at, layer))
        .collect(Collectors.joining());
  }

  private static String line(Diagnostics at, LayerState layer) {
    Stream<String> cells =
        Stream.of(
            at.epoch() + "",
            text(at.network().rate()),
            text(at.sharpness().sharpness().value()),
            text(at.sharpness().limit()),
            layer.name(),
            layer.units() + "",
            text(layer.weight()),
            text(layer.bias()),
            text(layer.weightGradient()),
            text(layer.biasGradient()),
            text(layer.update()),
            text(layer.sums().mean()),
            text(layer.sums().deviation()),
            text(layer.activations().mean()),
            text(layer.activations().deviation()),
            text(layer.hasZeros() ? Double.NaN : layer.flat()),
            text(layer.hasZeros() ? layer.flat() : Double.NaN),
            layer.dead().isPresent() ? layer.dead().getAsInt() + "" : "");
    return cells.collect(Collectors.joining(",", "", "\n"));
  }

  private static String text(double value) {
    return Double.isFinite(value) ? NumberOutput.toString(value, true) : "";
  }

  /**
   * Reads the lines of one epoch or more, in their order. Throws {@link InputException} if they are
   * not such lines.
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
      Sharpness sharpness = new Sharpness(number(first[2]), 0, true);
      return new Diagnostics(
          new NetworkState(epoch, rate, false, rows.stream().map(DiagnosticsCsv::layer).toList()),
          new SharpnessState(epoch, sharpness, StabilityLimit.NONE, number(first[3])));
    } catch (NumberFormatException e) {
      throw damaged(String.join(",", first));
    }
  }

  private static LayerState layer(String[] row) {
    double zero = number(row[16]);
    return new LayerState(
        row[4],
        Integer.parseInt(row[5]),
        Optional.empty(),
        number(row[6]),
        number(row[7]),
        number(row[8]),
        number(row[9]),
        number(row[10]),
        new Spread(number(row[11]), number(row[12])),
        new Spread(number(row[13]), number(row[14])),
        Double.isNaN(zero) ? number(row[15]) : zero,
        row[17].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[17])),
        LayerState.Histograms.NONE);
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static InputException damaged(String line) {
    return InputException.expected("a line of a layer", line);
  }
}
