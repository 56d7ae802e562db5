package overfit.train;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Batches;
import overfit.data.PointList;
import overfit.data.Samples;
import overfit.data.Target;
import overfit.math.RandomStream;
import overfit.nn.Architecture;
import overfit.nn.Engine;
import overfit.nn.Loss;
import overfit.nn.Parameters;
import overfit.nn.Penalty;
import overfit.nn.Step;
import overfit.nn.optim.Optimizer;
import overfit.nn.optim.OptimizerOptions;
import overfit.nn.schedule.Schedule;
import overfit.nn.schedule.ScheduleKind;
import overfit.nn.schedule.ScheduleOptions;

/** The parts of a run, each made from the settings that are about it. */
record RunParts(Config config) {

  private static final int TOTAL_ITERS = 5;

  /** ExponentialLR has no default; this one is the tenth part after 230 epochs. */
  private static final double EXPONENTIAL_GAMMA = 0.99;

  /** The points that are given, or else the drawn samples. */
  Samples samples(Samples drawn) {
    PointList points = config.get(Settings.POINTS);
    return points.count() == 0 ? drawn : Samples.of(points);
  }

  /** Samples of the target, drawn from the stream whether they are used or not. */
  Samples drawn(RandomStream random) {
    return Samples.noisy(
        config.get(Settings.TARGET),
        config.get(Settings.SAMPLES).intValue(),
        config.get(Settings.NOISE),
        config.get(Settings.X_MIN),
        config.get(Settings.X_MAX),
        random);
  }

  /** Points of the true function, {@code margin} of the samples' range beyond both its ends. */
  Samples exact(int count, double margin) {
    double min = config.get(Settings.X_MIN);
    double max = config.get(Settings.X_MAX);
    double beyond = margin * (max - min);
    return Samples.exact(config.get(Settings.TARGET), count, min - beyond, max + beyond);
  }

  Batches batches(Samples samples) {
    return new Batches(
        samples,
        config.get(Settings.BATCH).orElse(samples.count()),
        config.get(Settings.SHUFFLE),
        config.get(Settings.DROP_LAST));
  }

  /** Whether the true function is known, so that there is a test loss. */
  boolean targetKnown() {
    return config.get(Settings.TARGET) != Target.UNKNOWN;
  }

  /** The train loss to be expected of the true function; NaN where that is not known. */
  double noiseFloor() {
    Loss loss = config.get(Settings.LOSS);
    return targetKnown() ? loss.ofNoise(config.get(Settings.NOISE)) : Double.NaN;
  }

  Architecture architecture() {
    return new Architecture(
        1,
        config.get(Settings.HIDDEN),
        1,
        config.get(Settings.ACTIVATION),
        config.get(Settings.INITIALIZATION),
        config.get(Settings.GAIN).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
  }

  Engine engine(EngineChooser engines) {
    int samples = config.sampleCount();
    int batch = Math.min(samples, config.get(Settings.BATCH).orElse(samples));
    long steps = config.get(Settings.EPOCHS) * ((samples + batch - 1) / batch);
    return engines.suiting(architecture(), batch, steps);
  }

  Optimizer optimizer(Parameters parameters) {
    OptimizerOptions options =
        new OptimizerOptions(
            config.get(Settings.DAMPENING),
            config.get(Settings.NESTEROV),
            config.get(Settings.BETA1),
            config.get(Settings.BETA2),
            config.get(Settings.ALPHA),
            config.get(Settings.CENTERED),
            config.get(Settings.RHO));
    return config.get(Settings.OPTIMIZER).create(options, parameters);
  }

  Schedule schedule() {
    ScheduleKind kind = config.get(Settings.SCHEDULE);
    int warmUp = config.get(Settings.WARM_UP).intValue();
    int epochs = Math.max(1, config.get(Settings.EPOCHS).intValue() - warmUp);
    ScheduleOptions options =
        new ScheduleOptions(
            config.get(Settings.PERIOD).map(Long::intValue).orElse(period(kind, epochs)),
            config.get(Settings.FACTOR).orElse(factor(kind)),
            config
                .get(Settings.MILESTONES)
                .map(RunParts::whole)
                .orElse(List.of(Math.max(1, epochs / 2), Math.max(1, epochs - epochs / 4))),
            config.get(Settings.MINIMUM_RATE),
            config.get(Settings.GROWTH).intValue(),
            config.get(Settings.POWER),
            config.get(Settings.PATIENCE).intValue(),
            config.get(Settings.THRESHOLD),
            config.get(Settings.CYCLE_MOMENTUM));
    return kind.create(options).withWarmUp(warmUp);
  }

  private static List<Integer> whole(List<Long> numbers) {
    return numbers.stream().map(Long::intValue).collect(Collectors.toList());
  }

  /** So that the schedule is seen to work; for a rise, PyTorch's default total_iters. */
  private static int period(ScheduleKind kind, int epochs) {
    return switch (kind) {
      case LINEAR -> TOTAL_ITERS;
      case STEP -> Math.max(1, epochs / 3);
      case COSINE_RESTARTS -> Math.max(1, epochs / 4);
      default -> epochs;
    };
  }

  private static double factor(ScheduleKind kind) {
    return switch (kind) {
      case LINEAR -> ScheduleOptions.LINEAR_START;
      case EXPONENTIAL -> EXPONENTIAL_GAMMA;
      default -> ScheduleOptions.DEFAULT.factor();
    };
  }

  /** What belongs to the loss: its gradient is clipped with the loss's. */
  Penalty sparsity() {
    return new Penalty(0, config.get(Settings.L1));
  }

  /** PyTorch's weight_decay, which optimizers add after a gradient was clipped. */
  Penalty decay() {
    return new Penalty(decoupled() ? 0 : config.get(Settings.L2), 0);
  }

  /** The step that the settings ask for, before a schedule changes it. */
  Step step() {
    return new Step(
        config.get(Settings.LEARNING_RATE),
        config.get(Settings.MOMENTUM),
        decoupled() ? config.get(Settings.L2) : 0);
  }

  private boolean decoupled() {
    return config.get(Settings.OPTIMIZER).decoupled();
  }
}
