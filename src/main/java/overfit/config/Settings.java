package overfit.config;

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
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;
import overfit.nn.schedule.ScheduleKind;
import overfit.nn.schedule.ScheduleOptions;

/**
 * The catalogue of settings: each is declared here and nowhere else. The defaults are those of the
 * lesson. A change restarts the run, unless the declaration says otherwise.
 */
public final class Settings {

  /** Of a run, of a period, of a warm-up; more than anybody waits for. */
  public static final long MOST_EPOCHS = 1_000_000_000;

  private static final List<Setting<?>> DECLARED = new ArrayList<>();

  public static final Setting<Target> TARGET =
      setting(
              DATA,
              "target",
              new ChoiceDomain<>(Target.values(), Target::key).withoutKeysTo(Target.UNKNOWN))
          .initial(Target.SIN)
          .restartsAll()
          .help("the function that the network has to learn");
  public static final Setting<Long> SAMPLES =
      setting(DATA, "samples", new WholeDomain(1, 1_000_000, 5))
          .initial(30L)
          .restartsAll()
          .help("how many noisy points there are to train on");
  public static final Setting<Double> NOISE =
      setting(DATA, "noise", RealDomain.linear(0, 100, 0.05))
          .initial(0.3)
          .restartsAll()
          .help("standard deviation of the noise on each sample");
  public static final Setting<Double> X_MIN =
      setting(DATA, "x-min", RealDomain.linear(-1e6, 1e6, 0.5))
          .initial(-3.0)
          .restartsAll()
          .rare()
          .help("where the samples begin");
  public static final Setting<Double> X_MAX =
      setting(DATA, "x-max", RealDomain.linear(-1e6, 1e6, 0.5))
          .initial(3.0)
          .restartsAll()
          .rare()
          .help("where the samples end");

  /**
   * The random numbers are those of drawn samples all the same, so that the first weights are the
   * same with points and without.
   */
  public static final Setting<PointList> POINTS =
      setting(DATA, "points", new PointsDomain())
          .initial(PointList.NONE)
          .liveForAll()
          .rare()
          .help("the samples themselves, where they are not drawn with noise");

  public static final Setting<List<Integer>> HIDDEN =
      setting(NETWORK, "hidden", new HiddenDomain())
          .initial(List.of(64, 64))
          .help("widths of the hidden layers");
  public static final Setting<List<Activation>> ACTIVATION =
      setting(
              NETWORK,
              "activation",
              new ListDomain<>(
                  new ChoiceDomain<>(Activation.values(), Activation::key),
                  "one for each hidden layer"))
          .initial(List.of(Activation.TANH))
          .help("what each hidden unit does with its sum");
  public static final Setting<Initialization> INITIALIZATION =
      setting(
              NETWORK,
              "initialization",
              new ChoiceDomain<>(Initialization.values(), Initialization::key))
          .initial(Initialization.PYTORCH)
          .rare()
          .help("how the first weights are drawn");
  public static final Setting<Optional<Double>> GAIN =
      setting(NETWORK, "gain", new OptionalDomain<>("auto", RealDomain.linear(0, 100, 0.1), 1.0))
          .initial(Optional.empty())
          .rare()
          .help("how wide xavier, kaiming and orthogonal draw; auto suits the activation");

  public static final Setting<Double> L2 =
      setting(REGULARIZATION, "l2", RealDomain.logarithmic(0, 1000, 0.001))
          .initial(0.0)
          .live()
          .help("weight decay: pulls every parameter towards 0, in proportion to it");
  public static final Setting<Double> L1 =
      setting(REGULARIZATION, "l1", RealDomain.logarithmic(0, 1000, 0.0001))
          .initial(0.0)
          .live()
          .rare()
          .help("pulls every parameter towards 0, by the same amount");
  public static final Setting<Double> DROPOUT =
      setting(REGULARIZATION, "dropout", RealDomain.linear(0, 0.99, 0.05))
          .initial(0.0)
          .live()
          .help("share of the hidden units silenced in each training step");

  public static final Setting<OptimizerKind> OPTIMIZER =
      setting(TRAINING, "optimizer", new ChoiceDomain<>(OptimizerKind.values(), OptimizerKind::key))
          .initial(OptimizerKind.SGD)
          .help("how a gradient becomes a step");
  public static final Setting<Double> LEARNING_RATE =
      setting(TRAINING, "learning-rate", RealDomain.logarithmic(0, 1e30, 1e-6))
          .initial(0.01)
          .live()
          .help("length of a step along the gradient");
  public static final Setting<ScheduleKind> SCHEDULE =
      setting(TRAINING, "schedule", new ChoiceDomain<>(ScheduleKind.values(), ScheduleKind::key))
          .initial(ScheduleKind.CONSTANT)
          .help("how the learning rate changes from epoch to epoch");
  public static final Setting<Double> MOMENTUM =
      setting(TRAINING, "momentum", RealDomain.linear(0, 1, 0.1))
          .initial(0.0)
          .rare()
          .help("share of the last step that sgd keeps");
  public static final Setting<OptionalInt> BATCH =
      setting(TRAINING, "batch", new BatchDomain())
          .initial(OptionalInt.empty())
          .help("samples in each step; full takes all of them");
  public static final Setting<Long> EPOCHS =
      setting(TRAINING, "epochs", new WholeDomain(1, MOST_EPOCHS, 100))
          .initial(500L)
          .help("how many times the network sees all samples");
  public static final Setting<Long> SEED =
      setting(TRAINING, "seed", new WholeDomain(Long.MIN_VALUE, Long.MAX_VALUE, 1))
          .initial(42L)
          .restartsAll()
          .help("where the random numbers start: data, first weights, dropout, batches");
  public static final Setting<Loss> LOSS =
      setting(TRAINING, "loss", new ChoiceDomain<>(Loss.values(), Loss::key))
          .initial(Loss.MSE)
          .rare()
          .help("what is made small: the mean of a function of the errors");
  public static final Setting<Boolean> SHUFFLE =
      setting(TRAINING, "shuffle", new FlagDomain())
          .initial(true)
          .rare()
          .help("whether each epoch puts the samples into other batches");
  public static final Setting<Boolean> DROP_LAST =
      setting(TRAINING, "drop-last", new FlagDomain())
          .initial(false)
          .rare()
          .help("whether to leave out a last batch that is not full");
  public static final Setting<Optional<Double>> CLIP_NORM =
      setting(
              TRAINING,
              "clip-norm",
              new OptionalDomain<>("none", RealDomain.logarithmic(1e-6, 1e6, 1e-6), 1.0))
          .initial(Optional.empty())
          .rare()
          .help("the length that a gradient is shortened to");
  public static final Setting<Optional<Double>> CLIP_VALUE =
      setting(
              TRAINING,
              "clip-value",
              new OptionalDomain<>("none", RealDomain.logarithmic(1e-6, 1e6, 1e-6), 1.0))
          .initial(Optional.empty())
          .rare()
          .help("where each element of a gradient is cut off, up and down");

  public static final Setting<Double> DAMPENING =
      setting(Section.OPTIMIZER, "dampening", RealDomain.linear(0, 1, 0.1))
          .initial(OptimizerOptions.DEFAULT.dampening())
          .rare()
          .help("share of a new gradient that the momentum of sgd leaves out");
  public static final Setting<Boolean> NESTEROV =
      setting(Section.OPTIMIZER, "nesterov", new FlagDomain())
          .initial(OptimizerOptions.DEFAULT.nesterov())
          .rare()
          .help("whether sgd looks ahead along its momentum");
  public static final Setting<Double> BETA1 =
      setting(Section.OPTIMIZER, "beta1", RealDomain.linear(0, 0.999999, 0.05))
          .initial(OptimizerOptions.DEFAULT.beta1())
          .rare()
          .help("decay of the average gradient of adam and its relatives");
  public static final Setting<Double> BETA2 =
      setting(Section.OPTIMIZER, "beta2", RealDomain.linear(0, 0.999999, 0.001))
          .initial(OptimizerOptions.DEFAULT.beta2())
          .rare()
          .help("decay of the average square of adam and its relatives");
  public static final Setting<Double> ALPHA =
      setting(Section.OPTIMIZER, "alpha", RealDomain.linear(0, 0.999999, 0.01))
          .initial(OptimizerOptions.DEFAULT.alpha())
          .rare()
          .help("decay of the average square of rmsprop");
  public static final Setting<Double> RHO =
      setting(Section.OPTIMIZER, "rho", RealDomain.linear(0, 0.999999, 0.05))
          .initial(OptimizerOptions.DEFAULT.rho())
          .rare()
          .help("decay of the averages of adadelta");
  public static final Setting<Boolean> CENTERED =
      setting(Section.OPTIMIZER, "centered", new FlagDomain())
          .initial(OptimizerOptions.DEFAULT.centered())
          .rare()
          .help("whether rmsprop takes the mean out of its average square");

  public static final Setting<Optional<Long>> PERIOD =
      setting(
              Section.SCHEDULE,
              "period",
              new OptionalDomain<>("auto", new WholeDomain(1, MOST_EPOCHS, 10), 100L))
          .initial(Optional.empty())
          .rare()
          .help(
              "epochs of a fall, turn or rise; auto is all, step a third, restarts a quarter, linear 5");
  public static final Setting<Optional<Double>> FACTOR =
      setting(
              Section.SCHEDULE,
              "factor",
              new OptionalDomain<>("auto", RealDomain.linear(0, 10, 0.05), 0.5))
          .initial(Optional.empty())
          .rare()
          .help("what the rate is multiplied with; auto is 0.1, exponential 0.99, linear from 1/3");
  public static final Setting<Optional<List<Long>>> MILESTONES =
      setting(
              Section.SCHEDULE,
              "milestones",
              new OptionalDomain<>(
                  "auto",
                  new ListDomain<>(new WholeDomain(1, MOST_EPOCHS, 10), "several"),
                  List.of(100L)))
          .initial(Optional.empty())
          .rare()
          .help("epochs at which multi-step falls; auto is at a half and three quarters");
  public static final Setting<Double> MINIMUM_RATE =
      setting(Section.SCHEDULE, "minimum-rate", RealDomain.logarithmic(0, 1e30, 1e-6))
          .initial(ScheduleOptions.DEFAULT.minimum())
          .rare()
          .help("the rate below which cosines and plateau do not go");
  public static final Setting<Long> GROWTH =
      setting(Section.SCHEDULE, "growth", new WholeDomain(1, 100, 1))
          .initial((long) ScheduleOptions.DEFAULT.growth())
          .rare()
          .help("how many times longer each period of cosine-restarts is");
  public static final Setting<Double> POWER =
      setting(Section.SCHEDULE, "power", RealDomain.linear(0, 100, 0.5))
          .initial(ScheduleOptions.DEFAULT.power())
          .rare()
          .help("power of the polynomial schedule");
  public static final Setting<Long> PATIENCE =
      setting(Section.SCHEDULE, "patience", new WholeDomain(0, MOST_EPOCHS, 1))
          .initial((long) ScheduleOptions.DEFAULT.patience())
          .rare()
          .help("epochs without progress that plateau waits for");
  public static final Setting<Double> THRESHOLD =
      setting(Section.SCHEDULE, "threshold", RealDomain.logarithmic(0, 1, 1e-6))
          .initial(ScheduleOptions.DEFAULT.threshold())
          .rare()
          .help("progress that plateau counts as such, as a share of the best loss");
  public static final Setting<Boolean> CYCLE_MOMENTUM =
      setting(Section.SCHEDULE, "cycle-momentum", new FlagDomain())
          .initial(ScheduleOptions.DEFAULT.cyclesMomentum())
          .rare()
          .help("whether one-cycle sets the momentum: 0.95 down to 0.85 and up again");
  public static final Setting<Long> WARM_UP =
      setting(Section.SCHEDULE, "warm-up", new WholeDomain(0, MOST_EPOCHS, 5))
          .initial(0L)
          .rare()
          .help("epochs in which the rate rises to where the schedule begins");

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

  public static List<String> keys() {
    return ALL.stream().map(Setting::key).collect(Collectors.toList());
  }

  private static <T> Declaration<T> setting(Section section, String name, Domain<T> domain) {
    return new Declaration<>(DECLARED, section, name, domain);
  }
}
