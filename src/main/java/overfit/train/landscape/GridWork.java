package overfit.train.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import overfit.nn.Objective;

/**
 * The losses of a grid on a plane: first of every eighth point in both directions, then of those
 * between, until all are computed. No point is computed twice. Each point depends on no other, so
 * several threads can share the points, each with its own objective.
 */
final class GridWork {

  /** With fewer points in a direction, a picture says nothing. */
  private static final int LEAST_POINTS = 3;

  private static final int COARSEST = 8;

  private final Plane plane;
  private final GridAxis across;
  private final GridAxis up;
  private final DoubleUnaryOperator units;
  private final double[][] losses;
  private final int[] order;
  private final List<Level> levels = new ArrayList<>();

  /** The points in the order of computation before {@code end} are every n-th. */
  private record Level(int every, int end) {}

  /**
   * @param units from the loss of the objective to the one that is shown
   */
  GridWork(PlaneGrid grid, DoubleUnaryOperator units) {
    plane = grid.plane();
    across = grid.across();
    up = grid.up();
    this.units = units;
    losses = new double[up.count()][across.count()];
    order = order();
  }

  private int[] order() {
    int[] all = new int[points()];
    boolean[] taken = new boolean[points()];
    int count = 0;
    for (int every = coarsest(); every >= 1; every /= 2) {
      int n = every;
      int[] next = IntStream.range(0, points()).filter(i -> isOf(n, i) && !taken[i]).toArray();
      for (int point : next) {
        taken[point] = true;
        all[count++] = point;
      }
      levels.add(new Level(every, count));
    }
    return all;
  }

  private int coarsest() {
    int every = COARSEST;
    while (every > 1 && Math.min(across.count(), up.count()) / every < LEAST_POINTS) {
      every /= 2;
    }
    return every;
  }

  private boolean isOf(int every, int point) {
    return across.isOf(every, point % across.count()) && up.isOf(every, point / across.count());
  }

  /** The number of points. */
  int points() {
    return across.count() * up.count();
  }

  /**
   * Computes all points on the caller's thread.
   *
   * @param found gets each grid, the coarsest first
   * @param wanted asked before each point; when it is false, the work ends
   */
  void compute(Objective objective, Consumer<LossGrid> found, BooleanSupplier wanted) {
    int from = 0;
    for (Level level : levels) {
      if (!compute(objective, from, level.end(), wanted)) {
        return;
      }
      found.accept(grid(level.every()));
      from = level.end();
    }
  }

  /**
   * Computes some of the points, in the order of computation; whether it was to the end.
   *
   * @param objective the thread's own
   */
  boolean compute(Objective objective, int from, int to, BooleanSupplier wanted) {
    double[] parameters = new double[plane.origin().length];
    for (int i = from; i < to; i++) {
      if (!wanted.getAsBoolean()) {
        return false;
      }
      int row = order[i] / across.count();
      int column = order[i] % across.count();
      plane.copyTo(parameters, across.values()[column], up.values()[row]);
      objective.set(parameters);
      losses[row][column] = units.applyAsDouble(objective.value());
    }
    return true;
  }

  /** The grid when all points are computed. */
  LossGrid grid() {
    return grid(1);
  }

  private LossGrid grid(int every) {
    double[][] chosen =
        IntStream.range(0, up.count())
            .filter(row -> up.isOf(every, row))
            .mapToObj(row -> chosen(losses[row], every))
            .toArray(double[][]::new);
    return new LossGrid(across.every(every), up.every(every), chosen);
  }

  private double[] chosen(double[] row, int every) {
    return every == 1
        ? Arrays.copyOf(row, row.length)
        : IntStream.range(0, row.length)
            .filter(column -> across.isOf(every, column))
            .mapToDouble(column -> row[column])
            .toArray();
  }
}
