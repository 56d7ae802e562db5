package overfit.train.layers;

import static overfit.train.layers.LayerWarning.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.config.ShortestDecimal;
import overfit.nn.Activation;
import overfit.nn.Loss;
import overfit.nn.optim.OptimizerKind;

/**
 * The rules by which layers are warned of. The thresholds are such that the runs of the lessons
 * that learn are not warned of, over the seeds 42 to 61.
 *
 * <ul>
 *   <li>vanishing: the gradient of the first layer was less than 0.001 of the output layer's at
 *       some time, and none of its steps was 1e-5 of its weights or more (in runs that learn, the
 *       smallest ratio is 0.0045);
 *   <li>exploding: a gradient longer than 1000 (up to 220);
 *   <li>saturated: more than half of a layer within the first ten epochs (up to a tenth, or 0.28 of
 *       a sigmoid layer), or more than 95 % at any time (up to 87 %: trained units are steps);
 *   <li>dead: more than three quarters of the units of a relu layer (up to 63 %: on one input, a
 *       third of them see no sample);
 *   <li>short steps: never more than 1e-4 of the weights within the first hundred epochs, in the
 *       median layer (1.3e-4 and more; it falls by 25 times within them);
 *   <li>long steps: more than the weights themselves, in the median layer (up to 0.2).
 * </ul>
 */
final class LayerWarnings {

  /** Below this, a step of the first layer is too short for it to learn. */
  private static final double STANDSTILL = 1e-5;

  /** What is saturated by then was so from the beginning. */
  private static final long BEGINNING = 10;

  /** The rule for the length of steps is for these epochs; later, steps are shorter. */
  private static final long FIRST_EPOCHS = 100;

  private static final double FULLY = 0.95;

  /** An output with a smaller deviation between samples is a constant. */
  private static final double FLAT_LINE = 0.01;

  private final Config config;
  private final List<NetworkState> states;
  private final NetworkState present;

  /**
   * The rules for a run. They look only at the epochs that {@link Diagnostics} are due at, and the
   * present, so that they find the same wherever they are asked.
   *
   * @param states its past, as far as it is known, and its present
   */
  LayerWarnings(Config config, List<NetworkState> states) {
    this.config = config;
    present = states.get(states.size() - 1);
    this.states =
        states.stream().filter(at -> at == present || Diagnostics.isDue(at.epoch())).toList();
  }

  /** What is wrong. */
  List<LayerWarning> warnings() {
    return Stream.of(vanishing(), exploding(), saturated(), dead(), shortSteps(), longSteps())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether all of the past is known. */
  boolean knowWhole() {
    return know(present.epoch());
  }

  /**
   * Whether all states that are due up to an epoch are known: only then it is said what none has.
   */
  private boolean know(long last) {
    Set<Long> known = states.stream().map(NetworkState::epoch).collect(Collectors.toSet());
    return known.containsAll(Diagnostics.due(Math.min(last, present.epoch())));
  }

  /** A layer at an epoch. */
  private record Found(NetworkState at, LayerState layer, double value) {

    boolean isAbove(double threshold) {
      return value > threshold;
    }

    /** {@code in hidden layer 1 at epoch 0}. */
    String where() {
      return "in " + layer.name() + " at epoch " + at.epoch();
    }

    LayerWarning warning(Kind kind, String sentence, String remedy) {
      return new LayerWarning(kind, layer.name(), at.epoch(), value, sentence, remedy);
    }
  }

  private interface Measure {
    double of(LayerState layer);
  }

  /** The layer and the epoch with the largest value. */
  private Optional<Found> largest(Predicate<NetworkState> when, Measure measure) {
    return largest(
        states.stream()
            .filter(when)
            .flatMap(
                at -> at.layers().stream().map(each -> new Found(at, each, measure.of(each)))));
  }

  /** What is not a number is left out. */
  private static Optional<Found> largest(Stream<Found> found) {
    return found
        .filter(each -> !Double.isNaN(each.value))
        .max(Comparator.comparingDouble(Found::value));
  }

  /** While all gradients shrink together, the ratio is the smallest at the beginning. */
  private Optional<LayerWarning> vanishing() {
    if (present.layers().size() == 1 || !knowWhole()) {
      return Optional.empty();
    }
    LayerState first = present.layers().get(0);
    boolean moves = states.stream().anyMatch(at -> at.layers().get(0).update() >= STANDSTILL);
    return states.stream()
        .map(at -> new Found(at, first, at.gradientRatio()))
        .filter(found -> found.value < Kind.VANISHING.threshold() && !moves)
        .min(Comparator.comparingDouble(Found::value))
        .map(found -> found.warning(Kind.VANISHING, vanished(found), againstVanishing()));
  }

  private String vanished(Found found) {
    String gradient = found.value == 0 ? "0" : number(found.value) + " of the output's";
    String step = found.layer.update() > 0 ? number(found.layer.update()) + " of its weights" : "0";
    String last = present.last().sums().deviation() < FLAT_LINE ? flatLine() : "";
    String factor = sigmoid() ? ": sigmoid's slope, at most 1/4, is a factor in each layer" : "";
    return "The gradient vanishes on its way back: at epoch "
        + found.at.epoch()
        + (" that of hidden 1, the first layer, was " + gradient + factor)
        + (". Its steps are " + step + " long, so it stays as it was drawn." + last);
  }

  private boolean sigmoid() {
    return config.get(Settings.ACTIVATION).contains(Activation.SIGMOID);
  }

  /** The gradient of the output's bias is 2 (mean output − mean y). */
  private String flatLine() {
    boolean mean =
        config.get(Settings.LOSS) == Loss.MSE && present.last().biasGradient() < 2 * FLAT_LINE;
    return " The output differs by only "
        + number(present.last().sums().deviation())
        + (mean ? " between samples: it is the mean of y." : " between samples.");
  }

  private String againstVanishing() {
    List<String> ways = new ArrayList<>();
    if (config.get(Settings.OPTIMIZER) == OptimizerKind.SGD) {
      ways.add("Adam at 0.01, which divides by the gradient's size");
    }
    ways.add(
        switch (config.get(Settings.ACTIVATION).get(0)) {
          case SIGMOID -> "tanh";
          case TANH, HARDTANH, IDENTITY -> "Xavier's initialization";
          default -> "Kaiming's initialization at half the rate";
        });
    ways.add("fewer layers");
    return "Try " + String.join("; ", ways) + ".";
  }

  private Optional<LayerWarning> exploding() {
    return largest(at -> true, LayerState::weightGradient)
        .filter(found -> found.isAbove(Kind.EXPLODING.threshold()))
        .map(
            found ->
                found.warning(
                    Kind.EXPLODING,
                    "The gradient explodes: its norm was "
                        + number(found.value)
                        + " "
                        + found.where()
                        + ".",
                    "Try a lower learning rate, smaller first weights, or --clip-norm 1."));
  }

  private Optional<LayerWarning> saturated() {
    return largest(at -> at.epoch() <= BEGINNING, LayerWarnings::saturation)
        .filter(found -> found.isAbove(Kind.SATURATED.threshold()))
        .or(
            () ->
                largest(at -> true, LayerWarnings::saturation)
                    .filter(found -> found.isAbove(FULLY)))
        .map(
            found ->
                found.warning(
                    Kind.SATURATED,
                    "Saturated: "
                        + percent(found.value)
                        + " of the activations "
                        + found.where()
                        + " lie where the slope is nearly 0, and let no gradient pass.",
                    "Try smaller first weights, or a lower learning rate."));
  }

  private static double saturation(LayerState layer) {
    return layer.hasZeros() ? Double.NaN : layer.flat();
  }

  private Optional<LayerWarning> dead() {
    return largest(at -> at == present, LayerWarnings::deadShare)
        .filter(found -> found.isAbove(Kind.DEAD.threshold()))
        .map(
            found ->
                found.warning(
                    Kind.DEAD,
                    "Dead: "
                        + found.layer.dead().orElseThrow()
                        + " of "
                        + found.layer.units()
                        + " units "
                        + found.where()
                        + " are 0 for every sample, and no gradient can wake them.",
                    "Try a lower learning rate, leaky-relu, or tanh."));
  }

  private static double deadShare(LayerState layer) {
    return layer.dead().isPresent() ? (double) layer.dead().getAsInt() / layer.units() : Double.NaN;
  }

  private Optional<LayerWarning> shortSteps() {
    if (present.epoch() < config.get(Settings.WARM_UP) || !know(FIRST_EPOCHS)) {
      return Optional.empty();
    }
    return longestStep(at -> at.epoch() <= FIRST_EPOCHS)
        .filter(found -> found.value < Kind.SHORT_STEPS.threshold())
        .map(
            found ->
                found.warning(
                    Kind.SHORT_STEPS,
                    "Short steps: in the first hundred epochs, half of the layers moved by at most "
                        + number(found.value)
                        + " of their weights in a step; about 1e-3 is usual then.",
                    "Try a larger learning rate; where activations shrink from layer to layer,"
                        + " Xavier's (tanh) or Kaiming's initialization (relu)."));
  }

  private Optional<LayerWarning> longSteps() {
    return longestStep(at -> true)
        .filter(found -> found.isAbove(Kind.LONG_STEPS.threshold()))
        .map(
            found ->
                found.warning(
                    Kind.LONG_STEPS,
                    "Long steps: at epoch "
                        + found.at.epoch()
                        + " the next step was "
                        + number(found.value)
                        + " times as long as the weights; about 1e-3 is usual.",
                    "Try a lower learning rate, or a warm-up."));
  }

  private Optional<Found> longestStep(Predicate<NetworkState> when) {
    return largest(states.stream().filter(when).flatMap(at -> medianStep(at).stream()));
  }

  /**
   * The layer whose step is in the middle. Weights that are 0, or not finite, have no such step.
   */
  private static Optional<Found> medianStep(NetworkState at) {
    List<LayerState> sorted =
        at.layers().stream()
            .filter(layer -> Double.isFinite(layer.update()))
            .sorted(Comparator.comparingDouble(LayerState::update))
            .toList();
    return sorted.stream()
        .skip(sorted.size() / 2)
        .findFirst()
        .map(middle -> new Found(at, middle, middle.update()));
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "infinite" : ShortestDecimal.rounded(value, 2);
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
