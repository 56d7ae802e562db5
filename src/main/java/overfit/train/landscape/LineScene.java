package overfit.train.landscape;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import overfit.math.Vectors;
import overfit.nn.Objective;
import overfit.train.InspectedRun;
import overfit.train.LossFunctions;
import overfit.train.Run;

/** The line from one run to another, which computes the same function of its parameters. */
public final class LineScene implements LandscapeScene {

  /** From −0.5 to 1.5. */
  private static final int POINTS = 41;

  private static final int START = 10;
  private static final double STEPS = 20;

  /** Every n-th of all points, for a first look; both ends are among them. */
  private static final int COARSE = 5;

  private final Run from;
  private final Run to;
  private final double[] first;
  private final double[] last;
  private final double[] step;
  private final double[] train = new double[POINTS];
  private final double[] test = new double[POINTS];

  /** The points of the first look, then those between. */
  private final int[] order =
      IntStream.concat(
              IntStream.range(0, POINTS).filter(i -> i % COARSE == 0),
              IntStream.range(0, POINTS).filter(i -> i % COARSE != 0))
          .toArray();

  public LineScene(InspectedRun from, InspectedRun to) {
    this.from = from.run();
    this.to = to.run();
    first = RunPath.end(from);
    last = RunPath.end(to);
    step = Vectors.difference(last, first);
  }

  @Override
  public int points() {
    return POINTS;
  }

  @Override
  public Worker worker() {
    LossFunctions losses = from.lossFunctions();
    Objective trainLoss = losses.train();
    ToDoubleFunction<double[]> testLoss = losses.test();
    return (begin, end, wanted) -> {
      for (int i = begin; i < end; i++) {
        if (!wanted.getAsBoolean()) {
          return false;
        }
        double[] at = first.clone();
        Vectors.add(at, place(order[i]), step);
        trainLoss.set(at);
        train[order[i]] = losses.inUnits(trainLoss.value());
        test[order[i]] = testLoss.applyAsDouble(at);
      }
      return true;
    };
  }

  private static double place(int point) {
    return (point - START) / STEPS;
  }

  /** Computes all of it on the caller's thread, some points first, while it is wanted. */
  void compute(Consumer<LossLine> found, BooleanSupplier wanted) {
    Worker worker = worker();
    int coarse = (POINTS - 1) / COARSE + 1;
    if (worker.compute(0, coarse, wanted)) {
      found.accept(line(COARSE));
      if (worker.compute(coarse, POINTS, wanted)) {
        found.accept(landscape());
      }
    }
  }

  @Override
  public LossLine landscape() {
    return line(1);
  }

  private LossLine line(int every) {
    int[] points = IntStream.range(0, POINTS).filter(i -> i % every == 0).toArray();
    return new LossLine(
        from.name(),
        to.name(),
        Arrays.stream(points).mapToDouble(LineScene::place).toArray(),
        Arrays.stream(points).mapToDouble(i -> train[i]).toArray(),
        Arrays.stream(points).mapToDouble(i -> test[i]).toArray(),
        Vectors.length(step),
        new double[] {Vectors.length(first), Vectors.length(last)},
        every == 1);
  }
}
