package overfit.lesson.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import overfit.lesson.condition.Measure;
import overfit.nn.GradientCheck;
import overfit.train.EngineChooser;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.landscape.LineScene;
import overfit.train.landscape.LossPlane;
import overfit.train.landscape.Planes;
import overfit.train.landscape.Seeds;
import overfit.train.landscape.Window;
import overfit.train.layers.LayerState;
import overfit.train.layers.NetworkState;
import overfit.train.layers.SharpnessState;
import overfit.train.rate.RateRange;
import overfit.train.rate.RateSearch;
import overfit.train.uncertainty.EnsembleMembers;
import overfit.train.uncertainty.EnsemblePlan;
import overfit.train.uncertainty.Variation;

/**
 * What is computed from the state of a run for conditions, as the pages and the commands compute
 * it: each number at most once, when it is first asked for.
 */
public final class RunMeasures {

  /** The losses of a plane are not looked at. */
  private static final Window FEW_POINTS = new Window(3, 3, 1);

  private final InspectedRun inspected;
  private final BooleanSupplier wanted;
  private final Run run;
  private final Map<Key, Double> known = new HashMap<>();
  private final Map<RunMeasures, Double> barriers = new HashMap<>();
  private List<LayerState> layers = List.of();

  private record Key(Measure measure, double argument) {}

  /**
   * Of the present state of a run.
   *
   * @param inspected not trained any further, nor used by others
   * @param wanted asked while something takes long; if it is false, the results are not used
   */
  public RunMeasures(InspectedRun inspected, BooleanSupplier wanted) {
    this.inspected = inspected;
    this.wanted = wanted;
    run = inspected.run();
  }

  synchronized double of(Measure measure, double argument) {
    return known.computeIfAbsent(new Key(measure, argument), key -> compute(measure, argument));
  }

  /** The hill on the line to another run; NaN if it is the same, or another network. */
  synchronized double barrier(RunMeasures other) {
    return other != this && run.computesLike(other.run)
        ? barriers.computeIfAbsent(other, end -> barrier(new LineScene(inspected, end.inspected)))
        : Double.NaN;
  }

  private double barrier(LineScene line) {
    return line.worker().compute(0, line.points(), wanted)
        ? line.landscape().barrier()
        : Double.NaN;
  }

  private double compute(Measure measure, double argument) {
    return switch (measure) {
      case GRADIENT_NORM -> ofLayer(argument, LayerState::weightGradient);
      case UPDATE_RATIO -> ofLayer(argument, LayerState::update);
      case ACTIVATION_DEVIATION -> ofLayer(argument, layer -> layer.activations().deviation());
      case GRADIENT_ERROR -> gradientError(argument);
      case SHARPNESS -> SharpnessState.of(run).sharpness().value();
      case SLICE -> slice(argument);
      case PATH_SHARE -> pathShare(argument);
      case FOUND_RATE -> foundRate();
      case BAND_COVERAGE -> bandCoverage(argument);
    };
  }

  private double ofLayer(double number, ToDoubleFunction<LayerState> value) {
    if (layers.isEmpty()) {
      layers = NetworkState.of(run).layers();
    }
    boolean exists = number >= 1 && number <= layers.size() && number == Math.rint(number);
    return exists ? value.applyAsDouble(layers.get((int) number - 1)) : Double.NaN;
  }

  /** NaN if that of a matrix is not a number. */
  private double gradientError(double h) {
    GradientCheck check = new GradientCheck(run.nextEpoch().objective());
    return check.matrices().stream()
        .mapToDouble(matrix -> check.errorOfNorms(matrix, h))
        .reduce(0, Math::max);
  }

  private double slice(double seed) {
    Seeds seeds = new Seeds((long) seed, (long) seed + 1);
    LossPlane plane =
        new Planes(inspected, List.of(), FEW_POINTS, wanted).random(seeds).landscape();
    return plane.oneAway().get(0) / plane.centre();
  }

  private double pathShare(double components) {
    return new Planes(withPath(), List.of(), FEW_POINTS, wanted)
        .path()
        .map(scene -> scene.landscape().shares())
        .filter(shares -> components >= 1 && components <= shares.size())
        .map(shares -> shares.stream().limit((long) components).mapToDouble(share -> share).sum())
        .orElse(Double.NaN);
  }

  /** A run that cannot be rewound has no path, and is trained again. */
  private InspectedRun withPath() {
    if (inspected.path().size() > 1) {
      return inspected;
    }
    Run again = Run.rewindable(run.start(), EngineChooser.SERIAL);
    while (again.epoch() < run.epoch() && again.running() && wanted.getAsBoolean()) {
      again.step();
    }
    return InspectedRun.of(again);
  }

  private double foundRate() {
    return RateSearch.of(run.start(), EngineChooser.SERIAL, RateRange.USUAL, wanted)
        .suggestion()
        .orElse(Double.NaN);
  }

  private double bandCoverage(double networks) {
    EnsemblePlan plan =
        new EnsemblePlan(Variation.WEIGHTS, run.start(), run.epoch(), (int) networks);
    return new EnsembleMembers(plan, wanted).train().covered();
  }
}
