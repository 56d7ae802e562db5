package overfit.config;

import static overfit.config.Change.LIVE;
import static overfit.config.Change.LIVE_ALL;
import static overfit.config.Change.RESTART;
import static overfit.config.Change.RESTART_ALL;
import static overfit.config.Section.DATA;
import static overfit.config.Section.NETWORK;
import static overfit.config.Section.REGULARIZATION;
import static overfit.config.Section.TRAINING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import overfit.data.PointList;
import overfit.data.Target;
import overfit.nn.Activation;
import overfit.nn.Initialization;
import overfit.nn.Loss;
import overfit.nn.OptimizerKind;
import overfit.nn.OptimizerOptions;
import overfit.nn.ScheduleKind;
import overfit.nn.ScheduleOptions;

/**
 * The catalogue of settings: each is declared here and nowhere else. The defaults are those of the
 * lesson.
 */
public final class Settings {

  /** Of a run, of a period, of a warm-up; more than anybody waits for. */
  public static final long MOST_EPOCHS = 1_000_000_000;

  private static final List<Setting<?>> DECLARED = new ArrayList<>();

  public static final Setting<Target> TARGET =
      declare(
          DATA,
          "target",
          new ChoiceDomain<>(Target.values(), Target::key).withoutKeysTo(Target.UNKNOWN),
          Target.SIN,
          RESTART_ALL,
          "the function that the network has to learn");
  public static final Setting<Long> SAMPLES =
      declare(
          DATA,
          "samples",
          new WholeDomain(1, 1_000_000, 5),
          30L,
          RESTART_ALL,
          "how many noisy points there are to train on");
  public static final Setting<Double> NOISE =
      declare(
          DATA,
          "noise",
          RealDomain.linear(0, 100, 0.05),
          0.3,
          RESTART_ALL,
          "standard deviation of the noise on each sample");
  public static final Setting<Double> X_MIN =
      rarely(
          DATA,
          "x-min",
          RealDomain.linear(-1e6, 1e6, 0.5),
          -3.0,
          RESTART_ALL,
          "where the samples begin");
  public static final Setting<Double> X_MAX =
      rarely(
          DATA,
          "x-max",
          RealDomain.linear(-1e6, 1e6, 0.5),
          3.0,
          RESTART_ALL,
          "where the samples end");

  /**
   * The random numbers are those of drawn samples all the same, so that the first weights are the
   * same with points and without.
   */
  public static final Setting<PointList> POINTS =
      rarely(
          DATA,
          "points",
          new PointsDomain(),
          PointList.NONE,
          LIVE_ALL,
          "the samples themselves, where they are not drawn with noise");

  public static final Setting<List<Integer>> HIDDEN =
      declare(
          NETWORK,
          "hidden",
          new HiddenDomain(),
          List.of(64, 64),
          RESTART,
          "widths of the hidden layers");
  public static final Setting<List<Activation>> ACTIVATION =
      declare(
          NETWORK,
          "activation",
          new ListDomain<>(
              new ChoiceDomain<>(Activation.values(), Activation::key),
              "one for each hidden layer"),
          List.of(Activation.TANH),
          RESTART,
          "what each hidden unit does with its sum");
  public static final Setting<Initialization> INITIALIZATION =
      rarely(
          NETWORK,
          "initialization",
          new ChoiceDomain<>(Initialization.values(), Initialization::key),
          Initialization.PYTORCH,
          RESTART,
          "how the first weights are drawn");
  public static final Setting<Optional<Double>> GAIN =
      rarely(
          NETWORK,
          "gain",
          new OptionalDomain<>("auto", RealDomain.linear(0, 100, 0.1), 1.0),
          Optional.empty(),
          RESTART,
          "how wide xavier, kaiming and orthogonal draw; auto suits the activation");

  public static final Setting<Double> L2 =
      declare(
          REGULARIZATION,
          "l2",
          RealDomain.logarithmic(0, 1000, 0.001),
          0.0,
          LIVE,
          "weight decay: pulls every parameter towards 0, in proportion to it");
  public static final Setting<Double> L1 =
      rarely(
          REGULARIZATION,
          "l1",
          RealDomain.logarithmic(0, 1000, 0.0001),
          0.0,
          LIVE,
          "pulls every parameter towards 0, by the same amount");
  public static final Setting<Double> DROPOUT =
      declare(
          REGULARIZATION,
          "dropout",
          RealDomain.linear(0, 0.99, 0.05),
          0.0,
          LIVE,
          "share of the hidden units silenced in each training step");

  public static final Setting<OptimizerKind> OPTIMIZER =
      declare(
          TRAINING,
          "optimizer",
          new ChoiceDomain<>(OptimizerKind.values(), OptimizerKind::key),
          OptimizerKind.SGD,
          RESTART,
          "how a gradient becomes a step");
  public static final Setting<Double> LEARNING_RATE =
      declare(
          TRAINING,
          "learning-rate",
          RealDomain.logarithmic(0, 1e30, 1e-6),
          0.01,
          LIVE,
          "length of a step along the gradient");
  public static final Setting<ScheduleKind> SCHEDULE =
      declare(
          TRAINING,
          "schedule",
          new ChoiceDomain<>(ScheduleKind.values(), ScheduleKind::key),
          ScheduleKind.CONSTANT,
          RESTART,
          "how the learning rate changes from epoch to epoch");
  public static final Setting<Double> MOMENTUM =
      rarely(
          TRAINING,
          "momentum",
          RealDomain.linear(0, 1, 0.1),
          0.0,
          RESTART,
          "share of the last step that sgd keeps");
  public static final Setting<OptionalInt> BATCH =
      declare(
          TRAINING,
          "batch",
          new BatchDomain(),
          OptionalInt.empty(),
          RESTART,
          "samples in each step; full takes all of them");
  public static final Setting<Long> EPOCHS =
      declare(
          TRAINING,
          "epochs",
          new WholeDomain(1, MOST_EPOCHS, 100),
          500L,
          RESTART,
          "how many times the network sees all samples");
  public static final Setting<Long> SEED =
      declare(
          TRAINING,
          "seed",
          new WholeDomain(Long.MIN_VALUE, Long.MAX_VALUE, 1),
          42L,
          RESTART_ALL,
          "where the random numbers start: data, first weights, dropout, batches");
  public static final Setting<Loss> LOSS =
      rarely(
          TRAINING,
          "loss",
          new ChoiceDomain<>(Loss.values(), Loss::key),
          Loss.MSE,
          RESTART,
          "what is made small: the mean of a function of the errors");
  public static final Setting<Boolean> SHUFFLE =
      rarely(
          TRAINING,
          "shuffle",
          new FlagDomain(),
          true,
          RESTART,
          "whether each epoch puts the samples into other batches");
  public static final Setting<Boolean> DROP_LAST =
      rarely(
          TRAINING,
          "drop-last",
          new FlagDomain(),
          false,
          RESTART,
          "whether to leave out a last batch that is not full");
  public static final Setting<Optional<Double>> CLIP_NORM =
      rarely(
          TRAINING,
          "clip-norm",
          new OptionalDomain<>("none", RealDomain.logarithmic(1e-6, 1e6, 1e-6), 1.0),
          Optional.empty(),
          RESTART,
          "the length that a gradient is shortened to");
  public static final Setting<Optional<Double>> CLIP_VALUE =
      rarely(
          TRAINING,
          "clip-value",
          new OptionalDomain<>("none", RealDomain.logarithmic(1e-6, 1e6, 1e-6), 1.0),
          Optional.empty(),
          RESTART,
          "where each element of a gradient is cut off, up and down");

  public static final Setting<Double> DAMPENING =
      rarely(
          Section.OPTIMIZER,
          "dampening",
          RealDomain.linear(0, 1, 0.1),
          OptimizerOptions.DEFAULT.dampening(),
          RESTART,
          "share of a new gradient that the momentum of sgd leaves out");
  public static final Setting<Boolean> NESTEROV =
      rarely(
          Section.OPTIMIZER,
          "nesterov",
          new FlagDomain(),
          OptimizerOptions.DEFAULT.nesterov(),
          RESTART,
          "whether sgd looks ahead along its momentum");
  public static final Setting<Double> BETA1 =
      rarely(
          Section.OPTIMIZER,
          "beta1",
          RealDomain.linear(0, 0.999999, 0.05),
          OptimizerOptions.DEFAULT.beta1(),
          RESTART,
          "decay of the average gradient of adam and its relatives");
  public static final Setting<Double> BETA2 =
      rarely(
          Section.OPTIMIZER,
          "beta2",
          RealDomain.linear(0, 0.999999, 0.001),
          OptimizerOptions.DEFAULT.beta2(),
          RESTART,
          "decay of the average square of adam and its relatives");
  public static final Setting<Double> ALPHA =
      rarely(
          Section.OPTIMIZER,
          "alpha",
          RealDomain.linear(0, 0.999999, 0.01),
          OptimizerOptions.DEFAULT.alpha(),
          RESTART,
          "decay of the average square of rmsprop");
  public static final Setting<Double> RHO =
      rarely(
          Section.OPTIMIZER,
          "rho",
          RealDomain.linear(0, 0.999999, 0.05),
          OptimizerOptions.DEFAULT.rho(),
          RESTART,
          "decay of the averages of adadelta");
  public static final Setting<Boolean> CENTERED =
      rarely(
          Section.OPTIMIZER,
          "centered",
          new FlagDomain(),
          OptimizerOptions.DEFAULT.centered(),
          RESTART,
          "whether rmsprop takes the mean out of its average square");

  public static final Setting<Optional<Long>> PERIOD =
      rarely(
          Section.SCHEDULE,
          "period",
          new OptionalDomain<>("auto", new WholeDomain(1, MOST_EPOCHS, 10), 100L),
          Optional.empty(),
          RESTART,
          "epochs of a fall, turn or rise; auto is all, step a third, restarts a quarter, linear 5");
  public static final Setting<Optional<Double>> FACTOR =
      rarely(
          Section.SCHEDULE,
          "factor",
          new OptionalDomain<>("auto", RealDomain.linear(0, 10, 0.05), 0.5),
          Optional.empty(),
          RESTART,
          "what the rate is multiplied with; auto is 0.1, exponential 0.99, linear from 1/3");
  public static final Setting<Optional<List<Long>>> MILESTONES =
      rarely(
          Section.SCHEDULE,
          "milestones",
          new OptionalDomain<>(
              "auto",
              new ListDomain<>(new WholeDomain(1, MOST_EPOCHS, 10), "several"),
              List.of(100L)),
          Optional.empty(),
          RESTART,
          "epochs at which multi-step falls; auto is at a half and three quarters");
  public static final Setting<Double> MINIMUM_RATE =
      rarely(
          Section.SCHEDULE,
          "minimum-rate",
          RealDomain.logarithmic(0, 1e30, 1e-6),
          ScheduleOptions.DEFAULT.minimum(),
          RESTART,
          "the rate below which cosines and plateau do not go");
  public static final Setting<Long> GROWTH =
      rarely(
          Section.SCHEDULE,
          "growth",
          new WholeDomain(1, 100, 1),
          (long) ScheduleOptions.DEFAULT.growth(),
          RESTART,
          "how many times longer each period of cosine-restarts is");
  public static final Setting<Double> POWER =
      rarely(
          Section.SCHEDULE,
          "power",
          RealDomain.linear(0, 100, 0.5),
          ScheduleOptions.DEFAULT.power(),
          RESTART,
          "power of the polynomial schedule");
  public static final Setting<Long> PATIENCE =
      rarely(
          Section.SCHEDULE,
          "patience",
          new WholeDomain(0, MOST_EPOCHS, 1),
          (long) ScheduleOptions.DEFAULT.patience(),
          RESTART,
          "epochs without progress that plateau waits for");
  public static final Setting<Double> THRESHOLD =
      rarely(
          Section.SCHEDULE,
          "threshold",
          RealDomain.logarithmic(0, 1, 1e-6),
          ScheduleOptions.DEFAULT.threshold(),
          RESTART,
          "progress that plateau counts as such, as a share of the best loss");
  public static final Setting<Boolean> CYCLE_MOMENTUM =
      rarely(
          Section.SCHEDULE,
          "cycle-momentum",
          new FlagDomain(),
          ScheduleOptions.DEFAULT.cyclesMomentum(),
          RESTART,
          "whether one-cycle sets the momentum: 0.95 down to 0.85 and up again");
  public static final Setting<Long> WARM_UP =
      rarely(
          Section.SCHEDULE,
          "warm-up",
          new WholeDomain(0, MOST_EPOCHS, 5),
          0L,
          RESTART,
          "epochs in which the rate rises to where the schedule begins");

  private static final List<Setting<?>> ALL = Collections.unmodifiableList(DECLARED);

  private Settings() {}

  /** In the order of their sections. */
  public static List<Setting<?>> all() {
    return ALL;
  }

  /** By key, {@code training.seed}, or by name, {@code seed}. */
  public static Optional<Setting<?>> find(String word) {
    return ALL.stream().filter(s -> s.key().equals(word) || s.name().equals(word)).findFirst();
  }

  static List<String> keys() {
    return ALL.stream().map(Setting::key).collect(Collectors.toList());
  }

  private static <T> Setting<T> declare(
      Section section, String name, Domain<T> domain, T initial, Change change, String help) {
    return add(new Setting<>(section, name, domain, initial, change, help, false));
  }

  /** A setting that most experiments leave alone: the screen shows it after the others. */
  private static <T> Setting<T> rarely(
      Section section, String name, Domain<T> domain, T initial, Change change, String help) {
    return add(new Setting<>(section, name, domain, initial, change, help, true));
  }

  private static <T> Setting<T> add(Setting<T> setting) {
    DECLARED.add(setting);
    return setting;
  }
}
