package overfit.train.export.pytorch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.nn.schedule.ScheduleKind;
import overfit.nn.schedule.ScheduleOptions;
import overfit.train.RunParts;

/** Learning rate schedules in PyTorch, as calls that take {@code optimizer}. */
final class PythonSchedule {

  /** PyTorch's class refuses other factors. */
  private static final double LARGEST_START = 1;

  /** Where an argument of a schedule in the table of runs begins. */
  private static final int COLUMN = 12;

  private PythonSchedule() {}

  /** The kind of schedule that the script has: PyTorch's plateau takes no factors from 1. */
  private static ScheduleKind kind(Config config) {
    return raises(config) ? ScheduleKind.CONSTANT : config.get(Settings.SCHEDULE);
  }

  private static boolean raises(Config config) {
    return config.get(Settings.SCHEDULE) == ScheduleKind.PLATEAU
        && new RunParts(config).scheduleOptions().factor() >= 1;
  }

  /** What PyTorch does not have, in one sentence; or nothing. */
  static Optional<String> leftOut(Config config) {
    return raises(config)
        ? Optional.of(
            "ReduceLROnPlateau takes factors below 1, so a factor of "
                + config.text(Settings.FACTOR)
                + " is left out.")
        : Optional.empty();
  }

  /** Whether the learning rate changes by itself. */
  static boolean isIn(Config config) {
    return kind(config) != ScheduleKind.CONSTANT || config.get(Settings.WARM_UP) > 0;
  }

  /** Whether it follows the train loss. */
  static boolean isPlateau(Config config) {
    return kind(config) == ScheduleKind.PLATEAU;
  }

  /**
   * The schedule, after its warm-up; but plateau without it: {@code SequentialLR} cannot hold that.
   *
   * @param rate the learning rate
   */
  static PythonCall call(Config config, String rate) {
    long warmUp = config.get(Settings.WARM_UP);
    ScheduleKind kind = kind(config);
    if (warmUp == 0 || kind == ScheduleKind.PLATEAU) {
      return alone(config, rate);
    }
    String first = warmUp(String.valueOf(warmUp)).text();
    return switch (kind) {
      case CONSTANT -> warmUp(String.valueOf(warmUp));
      case LINEAR -> linear(config);
      default ->
          PythonCall.of(
              "lr_scheduler.SequentialLR",
              "optimizer",
              PythonText.bracketed("[", List.of(first, alone(config, rate).text()), "]", COLUMN),
              "milestones=[" + warmUp + "]");
    };
  }

  /** From a third of the learning rate, PyTorch's default, to the whole. */
  static PythonCall warmUp(String epochs) {
    return PythonCall.of("lr_scheduler.LinearLR", "optimizer", "total_iters=" + epochs);
  }

  private static PythonCall alone(Config config, String rate) {
    ScheduleOptions options = new RunParts(config).scheduleOptions();
    String factor = PythonText.real(options.factor());
    String minimum = PythonText.real(options.minimum());
    return switch (kind(config)) {
      case CONSTANT -> of("ConstantLR", "factor=1.0");
      case STEP -> of("StepLR", "step_size=" + options.period(), "gamma=" + factor);
      case MULTI_STEP ->
          of(
              "MultiStepLR",
              "milestones=" + PythonText.list(options.milestones()),
              "gamma=" + factor);
      case EXPONENTIAL -> of("ExponentialLR", "gamma=" + factor);
      case COSINE ->
          of("CosineAnnealingLR", "T_max=" + options.period(), unless("0.0", "eta_min=", minimum));
      case COSINE_RESTARTS ->
          of(
              "CosineAnnealingWarmRestarts",
              "T_0=" + options.period(),
              unless("1", "T_mult=", String.valueOf(options.growth())),
              unless("0.0", "eta_min=", minimum));
      case ONE_CYCLE ->
          of(
              "OneCycleLR",
              "max_lr=" + rate,
              "total_steps=" + options.period(),
              unless("True", "cycle_momentum=", PythonText.flag(cyclesMomentum(config, options))));
      case PLATEAU ->
          of(
              "ReduceLROnPlateau",
              "factor=" + factor,
              "patience=" + options.patience(),
              unless("0.0001", "threshold=", PythonText.real(options.threshold())),
              unless("0.0", "min_lr=", minimum));
      case LINEAR -> linear(config);
      case POLYNOMIAL ->
          of(
              "PolynomialLR",
              "total_iters=" + options.period(),
              unless("1.0", "power=", PythonText.real(options.power())));
    };
  }

  /** An argument, or nothing if its value is PyTorch's default. */
  private static String unless(String initial, String name, String value) {
    return value.equals(initial) ? "" : name + value;
  }

  /** A call with those of the arguments that there are. */
  private static PythonCall of(String type, String... arguments) {
    Stream<String> given = Arrays.stream(arguments).filter(argument -> !argument.isEmpty());
    return new PythonCall(
        "lr_scheduler." + type, Stream.concat(Stream.of("optimizer"), given).toList());
  }

  private static boolean cyclesMomentum(Config config, ScheduleOptions options) {
    return options.cyclesMomentum() && PythonOptimizer.hasMomentum(config);
  }

  /** The warm-up before {@code LinearLR} ends at its start, where {@code SequentialLR} goes on. */
  private static PythonCall linear(Config config) {
    ScheduleOptions options = new RunParts(config).scheduleOptions();
    long warmUp = config.get(Settings.WARM_UP);
    double start = options.factor();
    String factor = PythonText.real(start);
    if (warmUp == 0 && start > 0 && start <= LARGEST_START) {
      return of("LinearLR", "start_factor=" + factor, "total_iters=" + options.period());
    }
    String since = warmUp == 0 ? "epoch" : "(epoch - " + warmUp + ")";
    String share = "min(1, " + since + " / " + options.period() + ")";
    String linear = factor + " + (1 - " + factor + ") * " + share;
    String rising = factor + " * (1 + 2 * epoch / " + warmUp + ") / 3";
    String whole = warmUp == 0 ? linear : rising + " if epoch < " + warmUp + " else " + linear;
    return of("LambdaLR", "lambda epoch: " + whole);
  }

  /**
   * The number of epochs after which the schedule is stepped: a one-cycle schedule ends with its
   * period, and PyTorch's refuses further steps.
   */
  static long steps(Config config) {
    long epochs = config.get(Settings.EPOCHS);
    long end = config.get(Settings.WARM_UP) + new RunParts(config).scheduleOptions().period();
    return kind(config) == ScheduleKind.ONE_CYCLE && end < epochs ? end - 1 : epochs;
  }
}
