package overfit.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes down what the layers of a network compute for a batch, forward and backward: in full for
 * the first samples, and statistics over all of them, so that its size does not depend on theirs.
 */
public final class PassRecorder {

  /** The samples whose numbers are kept. */
  public static final int KEPT = 64;

  /** What a layer computes. */
  enum Kind {
    INPUT,
    SUM,
    ACTIVATION,
    GRADIENT,
    STANDARDIZED,
    NORMALIZED,
    NORMALIZED_GRADIENT
  }

  private final List<Map<Kind, Recording>> layers = new ArrayList<>();

  void add(Chunk chunk) {
    chunk.show(this);
  }

  /** Adds the rows of some samples, after those of the samples before. */
  void add(int layer, Kind kind, double[][] rows) {
    if (layer == layers.size()) {
      layers.add(new EnumMap<>(Kind.class));
    }
    layers.get(layer).computeIfAbsent(kind, any -> new Recording()).add(rows);
  }

  /** What the layers have computed, first to last. */
  public List<LayerPass> layers() {
    return layers.stream().map(PassRecorder::pass).toList();
  }

  private static LayerPass pass(Map<Kind, Recording> of) {
    return new LayerPass(
        of.get(Kind.INPUT).matrix(),
        of.get(Kind.SUM).matrix(),
        of.get(Kind.ACTIVATION).matrix(),
        of.get(Kind.GRADIENT).matrix(),
        of.containsKey(Kind.NORMALIZED) ? Optional.of(norm(of)) : Optional.empty());
  }

  private static NormPass norm(Map<Kind, Recording> of) {
    return new NormPass(
        of.get(Kind.STANDARDIZED).matrix(),
        of.get(Kind.NORMALIZED).matrix(),
        of.get(Kind.NORMALIZED_GRADIENT).matrix());
  }

  private static final class Recording {
    private final List<double[]> first = new ArrayList<>();
    private int rows;
    private double count;
    private double mean;

    /** The sum of the squares of the differences to the mean. */
    private double spread;

    private double squares;

    private void add(double[][] more) {
      for (double[] row : more) {
        Arrays.stream(row).forEach(this::add);
        if (first.size() < KEPT) {
          first.add(row.clone());
        }
      }
      rows += more.length;
    }

    /**
     * Welford, "Note on a Method for Calculating Corrected Sums of Squares and Products" (1962).
     */
    private void add(double value) {
      count++;
      double difference = value - mean;
      mean += difference / count;
      spread += difference * (value - mean);
      squares += value * value;
    }

    private RecordedMatrix matrix() {
      return new RecordedMatrix(
          rows,
          first.toArray(double[][]::new),
          mean,
          Math.sqrt(spread / count),
          Math.sqrt(squares));
    }
  }
}
