package overfit.train;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.config.Averaging;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Batches;
import overfit.data.Samples;
import overfit.data.Standardization;
import overfit.math.RandomStream;
import overfit.nn.Architecture;
import overfit.nn.Engine;
import overfit.nn.ParameterLayout;
import overfit.nn.ParameterMatrix;
import overfit.nn.Parameters;
import overfit.nn.Penalty;
import overfit.nn.Step;
import overfit.nn.optim.Optimizer;
import overfit.nn.optim.OptimizerOptions;
import overfit.nn.optim.UpdateRule;
import overfit.nn.schedule.Schedule;
import overfit.nn.schedule.ScheduleKind;
import overfit.nn.schedule.ScheduleOptions;

/** Creates the parts of a run from its config. */
public record RunParts(Config config) {

  private static final int TOTAL_ITERS = 5;

  /** ExponentialLR has no default gamma; this one reaches a tenth after 230 epochs. */
  private static final double EXPONENTIAL_GAMMA = 0.99;

  /** Noisy samples of the target, drawn even if points are given. */
  Samples drawn(RandomStream random) {
    return Samples.noisy(
        config.get(Settings.TARGET),
        config.get(Settings.SAMPLES).intValue(),
        config.get(Settings.NOISE),
        config.get(Settings.X_MIN),
        config.get(Settings.X_MAX),
        random);
  }

  /** The target function at x (n×1), rounded as the samples are, in their units. */
  RealMatrix truthAt(RealMatrix x, Standardization units) {
    return Samples.exact(config.get(Settings.TARGET), x, units);
  }

  Batches batches(Samples samples) {
    return new Batches(
        samples,
        config.get(Settings.BATCH).orElse(samples.count()),
        config.get(Settings.SHUFFLE),
        config.get(Settings.DROP_LAST));
  }

  Architecture architecture() {
    return new Architecture(
        1,
        config.get(Settings.HIDDEN),
        1,
        config.get(Settings.ACTIVATION),
        config.get(Settings.INITIALIZATION),
        config.get(Settings.GAIN).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        config.get(Settings.NORMALIZATION));
  }

  /** Where the weights and biases of the network are among its parameters. */
  public ParameterLayout layout() {
    return new ParameterLayout(ParameterMatrix.of(architecture()));
  }

  Engine engine(EngineChooser engines) {
    int samples = config.sampleCount();
    int batch = Math.min(samples, config.get(Settings.BATCH).orElse(samples));
    long steps = config.get(Settings.EPOCHS) * ((samples + batch - 1) / batch);
    return engines.suiting(architecture(), batch, steps);
  }

  Optimizer optimizer(Parameters parameters) {
    return config.get(Settings.OPTIMIZER).create(optimizerOptions(), parameters);
  }

  private OptimizerOptions optimizerOptions() {
    return new OptimizerOptions(
        config.get(Settings.DAMPENING),
        config.get(Settings.NESTEROV),
        config.get(Settings.BETA1),
        config.get(Settings.BETA2),
        config.get(Settings.ALPHA),
        config.get(Settings.CENTERED),
        config.get(Settings.RHO),
        config.get(Settings.DECAY_BIASES));
  }

  /** How the optimizer makes a step, as formulas. */
  public UpdateRule updateRule(Step step) {
    return config.get(Settings.OPTIMIZER).rule(optimizerOptions(), step);
  }

  Schedule schedule() {
    int warmUp = config.get(Settings.WARM_UP).intValue();
    return config.get(Settings.SCHEDULE).create(scheduleOptions()).withWarmUp(warmUp);
  }

  /**
   * Whether the schedule, or the average of the parameters, is another one with this number of
   * epochs: then a run cannot be extended or cut, it has to be trained anew.
   */
  boolean scheduleChangesWith(long epochs) {
    RunParts other = new RunParts(config.with(Settings.EPOCHS, epochs));
    boolean averages = config.get(Settings.AVERAGE) == Averaging.SWA;
    return !scheduleOptions().equals(other.scheduleOptions())
        || averages && swaStart() != other.swaStart();
  }

  /** The first epoch of stochastic weight averaging, counted from 1. */
  public long swaStart() {
    return config.get(Settings.SWA_START).orElse(config.get(Settings.EPOCHS) * 3 / 4 + 1);
  }

  /**
   * The options of the schedule, where those that are automatic have their values. Options that the
   * kind of schedule does not use do not depend on the number of epochs.
   */
  public ScheduleOptions scheduleOptions() {
    ScheduleKind kind = config.get(Settings.SCHEDULE);
    int warmUp = config.get(Settings.WARM_UP).intValue();
    int epochs = Math.max(1, config.get(Settings.EPOCHS).intValue() - warmUp);
    return new ScheduleOptions(
        config.get(Settings.PERIOD).map(Long::intValue).orElse(period(kind, epochs)),
        config.get(Settings.FACTOR).orElse(factor(kind)),
        config.get(Settings.MILESTONES).map(RunParts::toIntegers).orElse(milestones(kind, epochs)),
        config.get(Settings.MINIMUM_RATE),
        config.get(Settings.GROWTH).intValue(),
        config.get(Settings.POWER),
        config.get(Settings.PATIENCE).intValue(),
        config.get(Settings.THRESHOLD),
        config.get(Settings.CYCLE_MOMENTUM));
  }

  private static List<Integer> toIntegers(List<Long> numbers) {
    return numbers.stream().map(Long::intValue).collect(Collectors.toList());
  }

  /** Chosen so that the effect of the schedule is visible; for linear, PyTorch's total_iters. */
  private static int period(ScheduleKind kind, int epochs) {
    return switch (kind) {
      case LINEAR -> TOTAL_ITERS;
      case STEP -> Math.max(1, epochs / 3);
      case COSINE_RESTARTS -> Math.max(1, epochs / 4);
      case COSINE, ONE_CYCLE, POLYNOMIAL -> epochs;
      case CONSTANT, MULTI_STEP, EXPONENTIAL, PLATEAU -> ScheduleOptions.DEFAULT.period();
    };
  }

  private static List<Integer> milestones(ScheduleKind kind, int epochs) {
    return kind == ScheduleKind.MULTI_STEP
        ? List.of(Math.max(1, epochs / 2), Math.max(1, epochs - epochs / 4))
        : ScheduleOptions.DEFAULT.milestones();
  }

  private static double factor(ScheduleKind kind) {
    return switch (kind) {
      case LINEAR -> ScheduleOptions.LINEAR_START;
      case EXPONENTIAL -> EXPONENTIAL_GAMMA;
      default -> ScheduleOptions.DEFAULT.factor();
    };
  }

  /** Part of the objective: its gradient is added before clipping. */
  Penalty l1Penalty() {
    return new Penalty(0, config.get(Settings.L1), config.get(Settings.DECAY_BIASES));
  }

  /** PyTorch's weight_decay: optimizers add its gradient after clipping. */
  Penalty l2Penalty() {
    double coupled = config.decouplesDecay() ? 0 : config.get(Settings.L2);
    return new Penalty(coupled, 0, config.get(Settings.DECAY_BIASES));
  }

  /** The base step, before the schedule changes it. */
  Step step() {
    return new Step(
        config.get(Settings.LEARNING_RATE),
        config.get(Settings.MOMENTUM),
        config.decouplesDecay() ? config.get(Settings.L2) : 0);
  }
}
