package overfit.train.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.config.Holdout;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.Standardize;
import overfit.nn.Activation;
import overfit.nn.Initialization;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.schedule.ScheduleKind;

/**
 * Suggests changes of settings, the most promising first.
 *
 * <p>The effect of hyperparameters on capacity is from Goodfellow, Bengio and Courville, "Deep
 * Learning" (2016), Table 11.1; tuning the learning rate first, from section 11.4.1; clipping large
 * gradients, from section 10.11.1.
 */
final class Remedies {

  private static final int MOST = 4;
  private static final double CLIP_LENGTH = 1;
  private static final double FIRST_L2 = 0.01;
  private static final double MOST_L2 = 1;
  private static final double FIRST_DROPOUT = 0.3;
  private static final double MOST_DROPOUT = 0.5;
  private static final int WIDE = 64;
  private static final int NARROW = 8;
  private static final long MOST_SAMPLES = 1000;

  /** From this many hidden layers on, sigmoid networks stay at the mean of y with plain sgd. */
  private static final int DEEP = 4;

  private static final int FEW = 2;

  /**
   * The highest rates to suggest; lower for optimizers other than plain sgd, which take larger
   * steps.
   */
  private static final double HIGHEST_RATE = 0.1;

  private static final double HIGHEST_ADAPTIVE_RATE = 0.01;

  /** Above this, a usual rate is suggested instead of a tenth. */
  private static final double HIGHEST_SENSIBLE_RATE = 1;

  private static final double USUAL_RATE = 0.01;

  private final Config config;
  private final List<Advice> advice = new ArrayList<>();

  private Remedies(Config config) {
    this.config = config;
  }

  static List<Advice> ofDivergence(Config config, RunEvidence evidence) {
    Remedies remedies = new Remedies(config);
    remedies.scale(evidence);
    if (remedies.decayOvershoots()) {
      remedies.lower(Settings.L2, tenth(Settings.L2, config));
    }
    boolean excessive = config.get(Settings.LEARNING_RATE) > HIGHEST_SENSIBLE_RATE;
    remedies.lower(
        Settings.LEARNING_RATE, excessive ? USUAL_RATE : tenth(Settings.LEARNING_RATE, config));
    remedies.clip();
    return remedies.list();
  }

  static List<Advice> ofInstability(Config config, RunEvidence evidence) {
    Remedies remedies = new Remedies(config);
    remedies.scale(evidence);
    remedies.lower(Settings.LEARNING_RATE, nudgedTwice(Settings.LEARNING_RATE, config, false));
    if (config.get(Settings.BATCH).isPresent()) {
      remedies.raise(Settings.BATCH, nudgedTwice(Settings.BATCH, config, true));
    }
    if (config.get(Settings.SCHEDULE) == ScheduleKind.CONSTANT) {
      remedies.choose(Settings.SCHEDULE, ScheduleKind.COSINE);
    }
    remedies.clip();
    return remedies.list();
  }

  /** If it is still improving, more or larger updates; then less regularization. */
  static List<Advice> ofUnderfitting(Config config, RunEvidence evidence) {
    boolean improving = evidence.improving();
    Remedies remedies = new Remedies(config);
    remedies.scale(evidence);
    if (evidence.isLinear()) {
      remedies.bend();
    }
    boolean vanishing = evidence.noBetterThanMean() && remedies.isDeep() && !evidence.isLinear();
    if (improving && !vanishing) {
      remedies.moreEpochs();
      remedies.faster();
    }
    remedies.lower(Settings.L2, tenth(Settings.L2, config));
    remedies.lower(Settings.L1, tenth(Settings.L1, config));
    remedies.lower(Settings.DROPOUT, halfDropout(config));
    if (vanishing && remedies.advice.isEmpty()) {
      remedies.helpGradientBack();
    } else if (!improving && !evidence.isLinear() && remedies.advice.isEmpty()) {
      remedies.stronger(evidence.stuck());
    }
    return remedies.list();
  }

  private boolean isDeep() {
    return config.get(Settings.HIDDEN).size() >= DEEP && config.get(Settings.LEARNING_RATE) > 0;
  }

  /**
   * Most likely, hardly any gradient comes back to the first layers. Wider layers do not change
   * that; over ten seeds, each of these does for eight layers of 32 sigmoid or relu units.
   */
  private void helpGradientBack() {
    if (config.get(Settings.OPTIMIZER) == OptimizerKind.SGD) {
      choose(Settings.OPTIMIZER, OptimizerKind.ADAM);
    }
    if (config.get(Settings.ACTIVATION).contains(Activation.SIGMOID)) {
      choose(Settings.ACTIVATION, List.of(Activation.TANH));
    } else {
      choose(Settings.INITIALIZATION, Initialization.XAVIER_UNIFORM);
    }
    List<Integer> fewer = config.get(Settings.HIDDEN).subList(0, FEW);
    add(Settings.HIDDEN, fewer, "fewer layers: " + Settings.HIDDEN.domain().format(fewer));
  }

  private void stronger(boolean stuck) {
    if (!stuck) {
      wider();
    }
    faster();
    if (!stuck) {
      moreEpochs();
    }
  }

  static List<Advice> ofOverfitting(Config config, long bestEpoch) {
    Remedies remedies = new Remedies(config);
    remedies.moreDecay();
    remedies.moreDropout();
    if (bestEpoch > 0 && bestEpoch < config.get(Settings.EPOCHS)) {
      remedies.add(Settings.EPOCHS, bestEpoch, "stop early: epochs " + bestEpoch);
    }
    remedies.moreSamples();
    remedies.narrower();
    return remedies.list();
  }

  static List<Advice> ofTooFewEpochs(Config config) {
    Remedies remedies = new Remedies(config);
    remedies.moreEpochs();
    return remedies.list();
  }

  /** Own points cannot be had more of by a setting. */
  static List<Advice> ofTooFewSamples(Config config) {
    Remedies remedies = new Remedies(config);
    if (config.get(Settings.SAMPLES) < Settings.SAMPLES.initial()
        && config.get(Settings.POINTS).count() == 0) {
      remedies.raise(Settings.SAMPLES, Settings.SAMPLES.initial());
    }
    return remedies.list();
  }

  /** Own points without any held out. */
  static List<Advice> ofNoTest(Config config) {
    Remedies remedies = new Remedies(config);
    if (Holdout.isPossible(config)) {
      remedies.choose(Settings.HOLDOUT, Optional.empty());
    }
    return remedies.list();
  }

  private void scale(RunEvidence evidence) {
    if (evidence.badlyScaledX() || evidence.badlyScaledY()) {
      choose(Settings.STANDARDIZE, Standardize.ON);
    }
  }

  /** An activation function or a hidden layer that lets the network make more than a line. */
  private void bend() {
    if (config.get(Settings.HIDDEN).isEmpty()) {
      wider();
    } else {
      choose(Settings.ACTIVATION, Settings.ACTIVATION.initial());
    }
  }

  private List<Advice> list() {
    return List.copyOf(advice.subList(0, Math.min(MOST, advice.size())));
  }

  /** Whether weight decay alone changes the sign: an update multiplies by 1 − rate · l2. */
  private boolean decayOvershoots() {
    return config.get(Settings.L2) * config.get(Settings.LEARNING_RATE) >= 1;
  }

  private void clip() {
    if (config.get(Settings.CLIP_NORM).isEmpty()) {
      choose(Settings.CLIP_NORM, Optional.of(CLIP_LENGTH));
    }
  }

  private void moreEpochs() {
    long epochs = Math.min(Settings.MOST_EPOCHS, 2 * config.get(Settings.EPOCHS));
    add(Settings.EPOCHS, epochs, "train longer: epochs " + epochs);
  }

  private void faster() {
    double rate = config.get(Settings.LEARNING_RATE);
    boolean plain = config.get(Settings.OPTIMIZER) == OptimizerKind.SGD;
    if (rate == 0) {
      raise(Settings.LEARNING_RATE, Settings.LEARNING_RATE.initial());
      return;
    }
    double higher = nudgedTwice(Settings.LEARNING_RATE, config, true);
    if (higher <= (plain ? HIGHEST_RATE : HIGHEST_ADAPTIVE_RATE)) {
      raise(Settings.LEARNING_RATE, higher);
    }
    if (plain) {
      choose(Settings.OPTIMIZER, OptimizerKind.ADAM);
    }
  }

  private void wider() {
    List<Integer> widths = config.get(Settings.HIDDEN);
    List<Integer> wider =
        widths.isEmpty()
            ? List.of(WIDE)
            : widths.stream()
                .map(width -> Math.max(width, Math.min(WIDE, 4 * width)))
                .collect(Collectors.toUnmodifiableList());
    add(Settings.HIDDEN, wider, "wider hidden: " + Settings.HIDDEN.domain().format(wider));
  }

  private void narrower() {
    List<Integer> narrower =
        config.get(Settings.HIDDEN).stream()
            .map(width -> width > NARROW ? width / 2 : width)
            .collect(Collectors.toUnmodifiableList());
    add(Settings.HIDDEN, narrower, "narrower hidden: " + Settings.HIDDEN.domain().format(narrower));
  }

  private void moreDecay() {
    double l2 = config.get(Settings.L2);
    double higher = l2 < FIRST_L2 ? FIRST_L2 : nudgedTwice(Settings.L2, config, true);
    if (higher <= MOST_L2) {
      raise(Settings.L2, higher);
    }
  }

  /** Only if a hidden layer is wide enough. */
  private void moreDropout() {
    double rate = config.get(Settings.DROPOUT);
    double higher = rate < FIRST_DROPOUT ? FIRST_DROPOUT : MOST_DROPOUT;
    if (rate < higher && config.get(Settings.HIDDEN).stream().anyMatch(width -> width > NARROW)) {
      raise(Settings.DROPOUT, higher);
    }
  }

  /** Only for drawn samples. */
  private void moreSamples() {
    long samples = config.get(Settings.SAMPLES);
    if (config.get(Settings.POINTS).count() == 0 && 2 * samples <= MOST_SAMPLES) {
      raise(Settings.SAMPLES, 2 * samples);
    }
  }

  private <T> void raise(Setting<T> setting, T value) {
    add(setting, value, "raise " + setting.name() + " to " + setting.domain().format(value));
  }

  private <T> void lower(Setting<T> setting, T value) {
    add(setting, value, "lower " + setting.name() + " to " + setting.domain().format(value));
  }

  private <T> void choose(Setting<T> setting, T value) {
    add(setting, value, setting.name() + " " + setting.domain().format(value));
  }

  private <T> void add(Setting<T> setting, T value, String words) {
    if (!value.equals(config.get(setting))) {
      advice.add(new Advice(setting, setting.domain().format(value), words));
    }
  }

  private static <T> T nudgedTwice(Setting<T> setting, Config config, boolean up) {
    T once = setting.domain().nudge(config.get(setting), up);
    return setting.domain().nudge(once, up);
  }

  /** Computed in decimals, so that a tenth of 0.3 is exactly 0.03. */
  private static double tenth(Setting<Double> setting, Config config) {
    return new BigDecimal(config.text(setting)).movePointLeft(1).doubleValue();
  }

  /** About half of the dropout: 0.3 becomes 0.15, 0.05 becomes 0. */
  private static double halfDropout(Config config) {
    long steps = Math.round(config.get(Settings.DROPOUT) * 100) / 10;
    return steps * 5 / 100.0;
  }
}
