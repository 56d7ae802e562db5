package overfit.config;

import static overfit.config.Change.LIVE;
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
import overfit.data.Target;
import overfit.nn.Activation;
import overfit.nn.Initialization;
import overfit.nn.OptimizerKind;

/**
 * The catalogue of settings: each is declared here and nowhere else. The defaults are those of the
 * lesson.
 */
public final class Settings {

  private static final List<Setting<?>> DECLARED = new ArrayList<>();

  public static final Setting<Target> TARGET =
      declare(
          DATA,
          "target",
          new ChoiceDomain<>(Target.values(), Target::key),
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

  public static final Setting<List<Integer>> HIDDEN =
      declare(
          NETWORK,
          "hidden",
          new HiddenDomain(),
          List.of(64, 64),
          RESTART,
          "widths of the hidden layers");
  public static final Setting<Activation> ACTIVATION =
      declare(
          NETWORK,
          "activation",
          new ChoiceDomain<>(Activation.values(), Activation::key),
          Activation.TANH,
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
          new WholeDomain(1, 1_000_000_000, 100),
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
