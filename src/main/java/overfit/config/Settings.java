package overfit.config;

import static overfit.config.Section.DATA;
import static overfit.config.Section.NETWORK;
import static overfit.config.Section.REGULARIZATION;
import static overfit.config.Section.TRAINING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.data.HoldoutBy;
import overfit.data.PointList;
import overfit.data.Standardize;
import overfit.data.Target;
import overfit.data.table.ColumnChoice;
import overfit.math.regression.Regression;
import overfit.nn.Activation;
import overfit.nn.Initialization;
import overfit.nn.Loss;
import overfit.nn.Normalization;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;
import overfit.nn.schedule.ScheduleKind;
import overfit.nn.schedule.ScheduleOptions;

/**
 * The catalogue of settings: each is declared here and nowhere else. The defaults are those of the
 * published lesson. Changing a setting restarts the run unless declared otherwise.
 */
public final class Settings {

  /** The upper limit of all settings that count epochs. */
  public static final long MOST_EPOCHS = 1_000_000_000;

  private static final List<Setting<?>> DECLARED = new ArrayList<>();

  public static final Setting<Target> TARGET =
      setting(
              DATA,
              "target",
              new ChoiceDomain<>(Target.values(), Target::key).withoutNudgeTo(Target.UNKNOWN))
          .synonyms("function", "fn")
          .initial(Target.SIN)
          .restartsAll()
          .help("target function that the network learns");
  public static final Setting<Long> SAMPLES =
      setting(DATA, "samples", new WholeDomain(1, 1_000_000, 5))
          .synonyms("n", "n-samples", "num-samples", "size")
          .initial(30L)
          .restartsAll()
          .help("number of noisy training samples");
  public static final Setting<Double> NOISE =
      setting(DATA, "noise", RealDomain.linear(0, 1e15, 0.05))
          .synonyms("sigma", "std", "noise-std")
          .initial(0.3)
          .restartsAll()
          .help("standard deviation of the noise on each sample");
  public static final Setting<Double> X_MIN =
      setting(DATA, "x-min", RealDomain.linear(-PointList.LARGEST, PointList.LARGEST, 0.5))
          .synonyms("xmin", "min-x", "low")
          .initial(-3.0)
          .restartsAll()
          .rare()
          .help("lower end of the range of x");
  public static final Setting<Double> X_MAX =
      setting(DATA, "x-max", RealDomain.linear(-PointList.LARGEST, PointList.LARGEST, 0.5))
          .synonyms("xmax", "max-x", "high")
          .initial(3.0)
          .restartsAll()
          .rare()
          .help("upper end of the range of x");

  /**
   * The random numbers for drawn samples are consumed even if points are given, so that the initial
   * weights are the same in both cases.
   */
  public static final Setting<PointList> POINTS =
      setting(DATA, "points", new PointsDomain("drawn"))
          .synonyms("xy")
          .initial(PointList.NONE)
          .liveForAll()
          .rare()
          .help("training samples given as points, instead of drawn");

  /** If points are given too, they are what was read from it, perhaps edited since. */
  public static final Setting<String> FILE =
      setting(DATA, "file", new TextDomain(DataFiles.NO_FILE, "FILE", "the name of a file"))
          .optionNamed("data")
          .synonyms("input")
          .initial(DataFiles.NO_FILE)
          .restartsAll()
          .rare()
          .help("file with the user's own points, as CSV or in columns");

  public static final Setting<String> X =
      setting(DATA, "x", column())
          .initial(ColumnChoice.AUTO)
          .restartsAll()
          .rare()
          .help("column of the file that is x");
  public static final Setting<String> Y =
      setting(DATA, "y", column())
          .initial(ColumnChoice.AUTO)
          .restartsAll()
          .rare()
          .help("column of the file that is y");
  public static final Setting<Standardize> STANDARDIZE =
      setting(DATA, "standardize", new ChoiceDomain<>(Standardize.values(), Standardize::key))
          .synonyms("normalize", "normalise", "standardise", "scale")
          .initial(Standardize.AUTO)
          .rare()
          .help("whether x and y are standardized for training; auto: own data are");
  public static final Setting<Optional<Double>> HOLDOUT =
      setting(
              DATA,
              "holdout",
              new OptionalDomain<>("auto", RealDomain.linear(0, 0.9, 0.05), Holdout.USUAL))
          .synonyms("validation-split", "test-size", "val-split", "hold-out")
          .initial(Optional.empty())
          .restartsAll()
          .rare()
          .help("share of the points to test on; auto: 0.2 of 10 or more own points");
  public static final Setting<HoldoutBy> HOLDOUT_BY =
      setting(DATA, "holdout-by", new ChoiceDomain<>(HoldoutBy.values(), HoldoutBy::key))
          .initial(HoldoutBy.RANDOM)
          .restartsAll()
          .rare()
          .help("which points are held out: at random, or those with the largest x");
  public static final Setting<String> TEST =
      setting(DATA, "test", new TextDomain(DataFiles.NO_FILE, "FILE", "the name of a file"))
          .synonyms("test-file", "validation")
          .initial(DataFiles.NO_FILE)
          .restartsAll()
          .rare()
          .help("file with the points to test on, instead of holding some out");
  public static final Setting<Optional<PointList>> HELD_OUT =
      setting(DATA, "held-out", OptionalDomain.withoutSteps("auto", new PointsDomain("none")))
          .initial(Optional.empty())
          .liveForAll()
          .rare()
          .help("points to test on; auto: by holdout, or the test file's");

  public static final Setting<Optional<List<Regression>>> BASELINE =
      setting(
              DATA,
              "baseline",
              new OptionalDomain<>(
                  "none",
                  new ListDomain<>(new RegressionDomain(), "several"),
                  List.of(new Regression.Polynomial(1))))
          .synonyms("baselines", "lsq", "least-squares", "polynomial", "spline")
          .initial(Optional.empty())
          .beside()
          .rare()
          .help("curves by formula to compare the networks with");

  public static final Setting<List<Integer>> HIDDEN =
      setting(NETWORK, "hidden", new HiddenDomain())
          .synonyms(
              "layers",
              "width",
              "widths",
              "units",
              "hidden-size",
              "hidden-sizes",
              "hidden-layers",
              "hidden-layer-sizes")
          .initial(List.of(64, 64))
          .help("widths of the hidden layers");
  public static final Setting<List<Activation>> ACTIVATION =
      setting(
              NETWORK,
              "activation",
              new ListDomain<>(
                  new ChoiceDomain<>(Activation.values(), Activation::key),
                  "one for each hidden layer"))
          .synonyms("act", "nonlinearity", "activation-fn")
          .initial(List.of(Activation.TANH))
          .help("activation function of the hidden layers");
  public static final Setting<Normalization> NORMALIZATION =
      setting(
              NETWORK,
              "normalization",
              new ChoiceDomain<>(Normalization.values(), Normalization::key))
          .synonyms("norm", "normalisation", "norm-layer")
          .initial(Normalization.NONE)
          .rare()
          .help("normalization of each hidden layer, before its activation");
  public static final Setting<Initialization> INITIALIZATION =
      setting(
              NETWORK,
              "initialization",
              new ChoiceDomain<>(Initialization.values(), Initialization::key))
          .synonyms("init", "initializer", "weight-init")
          .initial(Initialization.PYTORCH)
          .rare()
          .help("how the initial weights are drawn");
  public static final Setting<Optional<Double>> GAIN =
      setting(NETWORK, "gain", new OptionalDomain<>("auto", RealDomain.linear(0, 100, 0.1), 1.0))
          .initial(Optional.empty())
          .rare()
          .help("scale of xavier, kaiming and orthogonal; auto depends on the activation");

  /** Every later draw, of dropout and batches, follows the new seed too. */
  public static final Setting<Optional<Long>> WEIGHT_SEED =
      setting(
              NETWORK,
              "weight-seed",
              new OptionalDomain<>("auto", new WholeDomain(Long.MIN_VALUE, Long.MAX_VALUE, 1), 1L))
          .synonyms("init-seed", "model-seed")
          .initial(Optional.empty())
          .rare()
          .help("own seed for initial weights, dropout and batches, but not for data; auto: none");

  public static final Setting<Double> L2 =
      setting(REGULARIZATION, "l2", RealDomain.logarithmic(0, 1000, 0.001))
          .synonyms("weight-decay", "wd", "decay", "lambda", "ridge")
          .initial(0.0)
          .live()
          .help("weight decay: L2 penalty on weights and biases; decoupled with adamw");
  public static final Setting<Double> L1 =
      setting(REGULARIZATION, "l1", RealDomain.logarithmic(0, 1000, 0.0001))
          .synonyms("lasso", "sparsity")
          .initial(0.0)
          .live()
          .rare()
          .help("sparsity: L1 penalty on weights and biases");
  public static final Setting<Boolean> DECAY_BIASES =
      setting(REGULARIZATION, "decay-biases", new FlagDomain())
          .synonyms("bias-decay", "decay-bias", "penalize-biases")
          .initial(true)
          .rare()
          .help("whether l2 and l1 act on biases and normalizations too, not only on weights");
  public static final Setting<Double> DROPOUT =
      setting(REGULARIZATION, "dropout", RealDomain.linear(0, 0.99, 0.05))
          .synonyms("p", "drop", "dropout-rate", "drop-rate")
          .initial(0.0)
          .live()
          .help("probability of zeroing a hidden unit during training");

  /** Drawn for every step before its dropout masks. */
  public static final Setting<Double> INPUT_NOISE =
      setting(REGULARIZATION, "input-noise", RealDomain.linear(0, 1000, 0.05))
          .synonyms("gaussian-noise", "jitter", "noise-injection", "input-jitter")
          .initial(0.0)
          .live()
          .rare()
          .help("standard deviation of noise on x in every step, in the units of training");

  public static final Setting<Optional<Double>> MAX_NORM =
      setting(
              REGULARIZATION,
              "max-norm",
              new OptionalDomain<>("none", RealDomain.logarithmic(1e-6, 1e6, 1e-6), 0.5))
          .synonyms("maxnorm", "norm-constraint", "weight-constraint", "max-weight-norm")
          .initial(Optional.empty())
          .live()
          .rare()
          .help("maximum norm of the incoming weights of a hidden unit, after every step");

  public static final Setting<OptimizerKind> OPTIMIZER =
      setting(TRAINING, "optimizer", new ChoiceDomain<>(OptimizerKind.values(), OptimizerKind::key))
          .synonyms("optim", "opt", "solver", "algorithm")
          .initial(OptimizerKind.SGD)
          .help("optimization algorithm");
  public static final Setting<Double> LEARNING_RATE =
      setting(TRAINING, "learning-rate", RealDomain.logarithmic(0, 1e30, 1e-6))
          .synonyms("lr", "eta", "learningrate")
          .initial(0.01)
          .live()
          .help("step size of each update");
  public static final Setting<ScheduleKind> SCHEDULE =
      setting(TRAINING, "schedule", new ChoiceDomain<>(ScheduleKind.values(), ScheduleKind::key))
          .synonyms("scheduler", "lr-scheduler", "lr-schedule")
          .initial(ScheduleKind.CONSTANT)
          .help("how the learning rate changes over the epochs");
  public static final Setting<Double> MOMENTUM =
      setting(TRAINING, "momentum", RealDomain.linear(0, 1, 0.1))
          .synonyms("mom")
          .initial(0.0)
          .rare()
          .help("momentum factor of sgd and rmsprop");
  public static final Setting<OptionalInt> BATCH =
      setting(TRAINING, "batch", new BatchDomain())
          .synonyms("batch-size", "bs", "minibatch", "mini-batch")
          .initial(OptionalInt.empty())
          .help("batch size: samples per update; full uses all of them");
  public static final Setting<Long> EPOCHS =
      setting(TRAINING, "epochs", new WholeDomain(1, MOST_EPOCHS, 100))
          .synonyms(
              "epoch",
              "n-epochs",
              "num-epochs",
              "max-epochs",
              "iterations",
              "iters",
              "max-iter",
              "steps")
          .initial(500L)
          .changesLength()
          .help("number of passes over all samples");
  public static final Setting<Long> SEED =
      setting(TRAINING, "seed", new WholeDomain(Long.MIN_VALUE, Long.MAX_VALUE, 1))
          .synonyms("random-state", "manual-seed", "random-seed", "rng")
          .initial(42L)
          .restartsAll()
          .help("random seed for data, initial weights, dropout and batches");
  public static final Setting<Loss> LOSS =
      setting(TRAINING, "loss", new ChoiceDomain<>(Loss.values(), Loss::key))
          .synonyms("criterion", "loss-fn", "objective")
          .initial(Loss.MSE)
          .rare()
          .help("loss function, averaged over the samples");
  public static final Setting<Boolean> SHUFFLE =
      setting(TRAINING, "shuffle", new FlagDomain())
          .initial(true)
          .rare()
          .help("whether to reshuffle the samples every epoch");
  public static final Setting<Boolean> DROP_LAST =
      setting(TRAINING, "drop-last", new FlagDomain())
          .initial(false)
          .rare()
          .help("whether to drop the last incomplete batch");
  public static final Setting<Optional<Double>> CLIP_NORM =
      setting(
              TRAINING,
              "clip-norm",
              new OptionalDomain<>("none", RealDomain.logarithmic(1e-6, 1e6, 1e-6), 1.0))
          .synonyms("clip", "grad-clip", "clip-grad-norm", "gradient-clipping")
          .initial(Optional.empty())
          .rare()
          .help("maximum norm of the gradient");
  public static final Setting<Optional<Double>> CLIP_VALUE =
      setting(
              TRAINING,
              "clip-value",
              new OptionalDomain<>("none", RealDomain.logarithmic(1e-6, 1e6, 1e-6), 1.0))
          .synonyms("clip-grad-value")
          .initial(Optional.empty())
          .rare()
          .help("maximum absolute value of each gradient element");

  /** Named apart from the patience of the plateau schedule. */
  public static final Setting<Optional<Long>> EARLY_STOPPING =
      setting(
              TRAINING,
              "early-stopping",
              new OptionalDomain<>("none", new WholeDomain(1, MOST_EPOCHS, 10), 50L))
          .synonyms("early-stop", "stop-patience", "early-stopping-patience", "stopping")
          .initial(Optional.empty())
          .live()
          .rare()
          .help("patience: epochs without a lower loss until the run stops and restores the best");

  public static final Setting<Double> MIN_DELTA =
      setting(TRAINING, "min-delta", RealDomain.logarithmic(0, 1e15, 1e-5))
          .synonyms("stop-min-delta", "tolerance", "tol")
          .initial(0.0)
          .live()
          .rare()
          .help("least difference between losses that early stopping counts as an improvement");
  public static final Setting<StopOn> STOP_ON =
      setting(TRAINING, "stop-on", new ChoiceDomain<>(StopOn.values(), StopOn::key))
          .synonyms("monitor", "stop-metric")
          .initial(StopOn.TEST)
          .rare()
          .help("loss that early stopping watches; validation: on held-out points (holdout)");

  public static final Setting<Averaging> AVERAGE =
      setting(TRAINING, "average", new ChoiceDomain<>(Averaging.values(), Averaging::key))
          .synonyms("averaging", "weight-averaging", "ema", "swa")
          .initial(Averaging.NONE)
          .rare()
          .help("average of the parameters kept beside them: ema over steps, swa over epochs");
  public static final Setting<Double> EMA_DECAY =
      setting(TRAINING, "ema-decay", RealDomain.linear(0, 0.999999, 0.01))
          .synonyms("ema-beta", "ema-momentum")
          .initial(0.99)
          .rare()
          .help("part of the moving average that each step keeps (ema)");
  public static final Setting<Optional<Long>> SWA_START =
      setting(
              TRAINING,
              "swa-start",
              new OptionalDomain<>("auto", new WholeDomain(1, MOST_EPOCHS, 10), 100L))
          .synonyms("swa-from")
          .initial(Optional.empty())
          .rare()
          .help("first epoch that swa averages, from 1; auto: after three quarters of all");

  public static final Setting<Double> DAMPENING =
      setting(Section.OPTIMIZER, "dampening", RealDomain.linear(0, 1, 0.1))
          .initial(OptimizerOptions.DEFAULT.dampening())
          .rare()
          .help("dampening of the momentum of sgd");
  public static final Setting<Boolean> NESTEROV =
      setting(Section.OPTIMIZER, "nesterov", new FlagDomain())
          .synonyms("nag")
          .initial(OptimizerOptions.DEFAULT.nesterov())
          .rare()
          .help("whether sgd uses Nesterov momentum");
  public static final Setting<Double> BETA1 =
      setting(Section.OPTIMIZER, "beta1", RealDomain.linear(0, 0.999999, 0.05))
          .synonyms("betas", "beta-1", "b1")
          .initial(OptimizerOptions.DEFAULT.beta1())
          .rare()
          .help("decay of the running average of the gradient (adam variants)");
  public static final Setting<Double> BETA2 =
      setting(Section.OPTIMIZER, "beta2", RealDomain.linear(0, 0.999999, 0.001))
          .synonyms("beta-2", "b2")
          .initial(OptimizerOptions.DEFAULT.beta2())
          .rare()
          .help("decay of the running average of its square (adam variants)");
  public static final Setting<Double> ALPHA =
      setting(Section.OPTIMIZER, "alpha", RealDomain.linear(0, 0.999999, 0.01))
          .initial(OptimizerOptions.DEFAULT.alpha())
          .rare()
          .help("decay of rmsprop's running average of the squared gradient");
  public static final Setting<Double> RHO =
      setting(Section.OPTIMIZER, "rho", RealDomain.linear(0, 0.999999, 0.05))
          .initial(OptimizerOptions.DEFAULT.rho())
          .rare()
          .help("decay of the running averages of adadelta");
  public static final Setting<Boolean> CENTERED =
      setting(Section.OPTIMIZER, "centered", new FlagDomain())
          .initial(OptimizerOptions.DEFAULT.centered())
          .rare()
          .help("whether rmsprop divides by the standard deviation of the gradient");

  public static final Setting<Optional<Long>> PERIOD =
      setting(
              Section.SCHEDULE,
              "period",
              new OptionalDomain<>("auto", new WholeDomain(1, MOST_EPOCHS, 10), 100L))
          .synonyms("step-size", "t-max", "t-0", "total-steps")
          .initial(Optional.empty())
          .rare()
          .help(
              "epochs of a step or cycle; auto: all; a third for step, a quarter for restarts, 5 for linear");
  public static final Setting<Optional<Double>> FACTOR =
      setting(
              Section.SCHEDULE,
              "factor",
              new OptionalDomain<>("auto", RealDomain.linear(0, 10, 0.05), 0.5))
          .synonyms("gamma")
          .initial(Optional.empty())
          .rare()
          .help(
              "what the learning rate is multiplied by; auto: 0.1; 0.99 for exponential, 1/3 for linear");
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
          .help("epochs at which multi-step decays; auto is at a half and three quarters");
  public static final Setting<Double> MINIMUM_RATE =
      setting(Section.SCHEDULE, "minimum-rate", RealDomain.logarithmic(0, 1e30, 1e-6))
          .synonyms("eta-min", "min-lr", "lr-min")
          .initial(ScheduleOptions.DEFAULT.minimum())
          .rare()
          .help("minimum learning rate of the cosine schedules and plateau");
  public static final Setting<Long> GROWTH =
      setting(Section.SCHEDULE, "growth", new WholeDomain(1, 100, 1))
          .synonyms("t-mult")
          .initial((long) ScheduleOptions.DEFAULT.growth())
          .rare()
          .help("factor by which each period of cosine-restarts grows");
  public static final Setting<Double> POWER =
      setting(Section.SCHEDULE, "power", RealDomain.linear(0, 100, 0.5))
          .initial(ScheduleOptions.DEFAULT.power())
          .rare()
          .help("power of the polynomial schedule");
  public static final Setting<Long> PATIENCE =
      setting(Section.SCHEDULE, "patience", new WholeDomain(0, MOST_EPOCHS, 1))
          .initial((long) ScheduleOptions.DEFAULT.patience())
          .rare()
          .help("epochs without improvement that plateau allows");
  public static final Setting<Double> THRESHOLD =
      setting(Section.SCHEDULE, "threshold", RealDomain.logarithmic(0, 1, 1e-6))
          .initial(ScheduleOptions.DEFAULT.threshold())
          .rare()
          .help("smallest relative improvement that plateau counts");
  public static final Setting<Boolean> CYCLE_MOMENTUM =
      setting(Section.SCHEDULE, "cycle-momentum", new FlagDomain())
          .initial(ScheduleOptions.DEFAULT.cyclesMomentum())
          .rare()
          .help("whether one-cycle cycles the momentum from 0.95 to 0.85 and back");
  public static final Setting<Long> WARM_UP =
      setting(Section.SCHEDULE, "warm-up", new WholeDomain(0, MOST_EPOCHS, 5))
          .synonyms("warmup", "warmup-epochs", "warmup-steps")
          .initial(0L)
          .rare()
          .help("epochs of linear warm-up before the schedule starts");

  private static final List<Setting<?>> ALL = Collections.unmodifiableList(DECLARED);

  private Settings() {}

  /** All settings, in the order of their sections. */
  public static List<Setting<?>> all() {
    return ALL;
  }

  /** The setting with this key, {@code training.seed}, or name, {@code seed}. */
  public static Optional<Setting<?>> find(String word) {
    return ALL.stream().filter(s -> s.key().equals(word) || s.name().equals(word)).findFirst();
  }

  /**
   * The setting that a word means: one of its names, or a synonym such as {@code lr}, in any of the
   * spellings {@code --weight_decay}, {@code training.lr} and {@code LR}.
   */
  public static Optional<Setting<?>> meant(String word) {
    String plain = word.substring(word.lastIndexOf('.') + 1).replaceFirst("^-+", "");
    String name = plain.toLowerCase(Locale.ROOT).replace('_', '-');
    return ALL.stream()
        .filter(setting -> setting.name().equals(name) || setting.synonyms().contains(name))
        .findFirst();
  }

  /**
   * {@code " (did you mean learning-rate?)"}, for {@code lr} and for a misspelled name; or "".
   *
   * @param names how the user knows the settings
   */
  public static String suggestion(String found, Function<Setting<?>, String> names) {
    return meant(found)
        .map(setting -> Suggestion.naming(names.apply(setting)))
        .orElseGet(() -> Suggestion.of(found, ALL.stream().map(names).toList()));
  }

  public static List<String> keys() {
    return ALL.stream().map(Setting::key).collect(Collectors.toList());
  }

  private static TextDomain column() {
    return new TextDomain(ColumnChoice.AUTO, "COLUMN", "the name or number of a column");
  }

  private static <T> Declaration<T> setting(Section section, String name, Domain<T> domain) {
    return new Declaration<>(DECLARED, section, name, domain);
  }
}
