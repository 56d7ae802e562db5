package overfit;

import static overfit.PresetSentence.of;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import overfit.train.RunStatus;

/**
 * The descriptions of the presets that try one thing for a lesson, sentence by sentence, with what
 * they claim.
 */
final class TrialSentences {

  static final List<PresetSentence> ALL =
      List.of(
          of("broken-runs", "Six runs on the same samples."),
          of(
                  "broken-runs",
                  "One of them learns: its excess loss, the error against the sine itself, ends"
                      + " below 0.04.")
              .always(preset -> preset.run("c").excess() < 0.04),
          of(
                  "broken-runs",
                  "In each of the others something is wrong, and its excess loss ends above 0.2.")
              .always(
                  preset ->
                      Stream.of("a", "b", "d", "e", "f")
                          .noneMatch(run -> preset.run(run).excess() <= 0.2)),
          of(
              "broken-runs",
              "Find out what, from the losses and the curves, before you look at the settings."),
          of("depth", "Sigmoid networks with 1, 2, 4 and 8 hidden layers of 32 units."),
          of(
              "depth",
              "The slope of the sigmoid is at most a quarter, so each layer takes most of the"
                  + " gradient away."),
          of(
                  "depth",
                  "With 1 and 2 layers the curve bends; with 4 and 8 it stays a flat line, since"
                      + " nothing arrives at the first layers.")
              .always(preset -> Stream.of("1", "2").allMatch(run -> preset.run(run).range() > 0.5))
              .always(
                  preset -> Stream.of("4", "8").allMatch(run -> preset.run(run).range() < 0.01)),
          of("edge-of-stability", "Gradient descent on the full batch at three learning rates."),
          of(
                  "edge-of-stability",
                  "The sharpness, the curvature of the loss along its steepest direction, is between"
                      + " 19 and 27 at first.")
              .always(
                  preset ->
                      preset.runs().stream()
                          .mapToDouble(LossCurves::initialSharpness)
                          .allMatch(sharpness -> sharpness > 19 && sharpness < 27)),
          of(
                  "edge-of-stability",
                  "At 0.05 it rises to within 5 % of 40: that is 2/rate, above which steps swing and"
                      + " grow.")
              .always(preset -> endsNear(preset.run("0.05"), 40))
              .always(preset -> rises(preset.run("0.05"))),
          of(
                  "edge-of-stability",
                  "At 0.1 it ends within 5 % of 20, in 18 of the 20 seeds from 42 to 61.")
              .except(Set.of(49, 60), preset -> endsNear(preset.run("0.1"), 20)),
          of(
                  "edge-of-stability",
                  "At 0.15 it falls to within 5 % of 13.3, in 17 of the 20 seeds from 42 to 61; in"
                      + " the others the run diverges.")
              .except(Set.of(55, 57, 58), preset -> endsNear(preset.run("0.15"), 13.3))
              .except(Set.of(55, 57, 58), preset -> !rises(preset.run("0.15")))
              .except(Set.of(55, 57, 58), preset -> !diverges(preset, "0.15")),
          of("edge-of-stability", "On page 8, h charts it."),
          of(
              "gain",
              "Three hidden layers of tanh with Xavier's normal weights, multiplied by 0.25, 1, 2"
                  + " and 8."),
          of(
                  "gain",
                  "With the smallest weights the network learns slowly: after 500 epochs its train"
                      + " loss is still above the loss that the sine itself has on these samples.")
              .always(preset -> preset.run("0.25").train() > preset.run("0.25").truth()),
          of(
                  "gain",
                  "With the largest it starts with a wild curve, keeps it, and ends with the highest"
                      + " test loss.")
              .always(preset -> preset.run("8").test(0) > 5 * preset.run("1").test(0))
              .always(preset -> preset.run("8").sumOfBends() > 5 * preset.run("1").sumOfBends())
              .always(preset -> isHighest(preset, "8")),
          of("gain", "The lowest test loss is that of 1 or of 2.")
              .always(preset -> isLowest(preset, "1") || isLowest(preset, "2")),
          of(
              "l2-strength-long",
              "The first exercise of the lesson where something overfits: Adam at 0.01 for 2000"
                  + " epochs, without L2 and with weight decay 0.001, 0.01, 0.1 and 1.0."),
          of("l2-strength-long", "The stronger it is, the higher is the train loss.")
              .always(preset -> isRising(preset.runs().stream().map(LossCurves::train).toList())),
          of(
                  "l2-strength-long",
                  "The test loss falls and then rises: 0.01 ends lowest in 18 of the 20 seeds from"
                      + " 42 to 61.")
              .except(Set.of(50, 53), preset -> isLowest(preset, "0.01"))
              .always(preset -> preset.run("0.1").test() < preset.run("1.0").test()),
          of("l2-strength-long", "0.001 is better than none, too.")
              .always(preset -> preset.run("0.001").test() < preset.run("none").test()),
          of(
                  "l2-strength-long",
                  "0.1 is too strong: it ends above none in 12 of the 20 seeds from 42 to 61.")
              .except(
                  Set.of(42, 44, 48, 51, 53, 56, 59, 61),
                  preset -> preset.run("0.1").test() > preset.run("none").test()),
          of("l2-strength-long", "1.0 leaves a flat line.")
              .always(preset -> preset.run("1.0").range() < 1e-6),
          of(
              "linear-scaling",
              "320 samples, 100 epochs, and a learning rate that grows with the batch."),
          of(
                  "linear-scaling",
                  "From batches of 4 at 0.025 to batches of 16 at 0.1 the test losses end within"
                      + " 0.012 of each other.")
              .always(preset -> spreadOfTests(preset, "4", "8", "16") < 0.012),
          of(
                  "linear-scaling",
                  "Batches of 32 at 0.2 diverge in 17 of the 20 seeds from 42 to 61: the steps are"
                      + " too long for the steepest direction of the loss, and a larger batch does"
                      + " not move that limit.")
              .except(Set.of(47, 52, 57), preset -> diverges(preset, "32")),
          of(
              "more-data",
              "Adam at 0.01 for 1000 epochs on 1000 samples, without L2 and with 0.01."),
          of("more-data", "In the preset overfitting, with 30 samples, L2 helps."),
          of(
                  "more-data",
                  "With 1000 samples there is little noise left to learn by heart, and L2 only keeps"
                      + " the network from the sine: the run none ends with the lower test loss.")
              .always(preset -> preset.run("none").test() < preset.run("l2").test()),
          of(
                  "outlier",
                  "The samples of the lesson, but one is wrong: 5 was added to the value at x = 1.14.")
              .asOpened(preset -> isTheLessonWithOneWrong(preset.run("mse"), 5, 1.14)),
          of(
              "outlier",
              "The target and its noise are still those of the lesson, so the test loss is the loss"
                  + " to be expected on new samples without such an error."),
          of(
              "outlier",
              "Each run's losses are its own loss function's; only the excess loss, the squared error"
                  + " against the sine, compares them."),
          of(
                  "outlier",
                  "The squared error pulls the curve up to the wrong sample: it ends above 1.4.")
              .always(preset -> preset.run("mse").highest() > 1.4),
          of(
                  "outlier",
                  "Huber's loss and the absolute error ask less of a sample far away, and end with a"
                      + " lower excess loss, the absolute error with the lowest in 19 of the 20"
                      + " seeds from 42 to 61.")
              .always(preset -> preset.run("huber").excess() < preset.run("mse").excess())
              .always(preset -> preset.run("l1").excess() < preset.run("mse").excess())
              .except(
                  Set.of(56), preset -> preset.run("l1").excess() < preset.run("huber").excess()),
          of(
              "regularization-long",
              "The second and third exercise of the lesson where something overfits: Adam at 0.01"
                  + " for 2000 epochs."),
          of("regularization-long", "L2 alone and dropout alone end below none.")
              .always(preset -> preset.run("l2").test() < preset.run("none").test())
              .always(preset -> preset.run("dropout").test() < preset.run("none").test()),
          of(
                  "regularization-long",
                  "Both together never beat L2 alone: two brakes that were each strong enough are"
                      + " too strong together.")
              .always(preset -> preset.run("l2").test() < preset.run("both").test()),
          of(
                  "regularization-long",
                  "In the deeper network dropout helps less: it ends above dropout in two layers in"
                      + " 18 of the 20 seeds from 42 to 61.")
              .except(
                  Set.of(42, 61),
                  preset -> preset.run("deep-dropout").test() > preset.run("dropout").test()),
          of(
              "shuffle",
              "300 samples in the order of x, in batches of 10: shuffled anew in every epoch, or"
                  + " always taken from left to right."),
          of(
              "shuffle",
              "In sorted, the last steps of each epoch see only samples on the right, and part of"
                  + " what was learned on the left is lost."),
          of(
                  "shuffle",
                  "Its excess loss, the error against the sine itself, ends more than 1.5 times as"
                      + " high as in shuffled.")
              .always(
                  preset -> preset.run("sorted").excess() > 1.5 * preset.run("shuffled").excess()),
          of(
                  "shuffle",
                  "On the left half alone it is higher too, in 19 of the 20 seeds from 42 to 61.")
              .except(
                  Set.of(50),
                  preset ->
                      preset.run("sorted").excessOnTheLeft()
                          > preset.run("shuffled").excessOnTheLeft()),
          of(
              "seed-valley",
              "Three networks on the same 30 samples: none and l2 start from the same initial"
                  + " weights, other-weights from others."),
          of(
                  "seed-valley",
                  "On the straight line from none to l2 there is no hill: nowhere is the train loss"
                      + " above the straight line between their losses.")
              .always(preset -> preset.run("none").barrierTo(preset.run("l2")) == 0),
          of("seed-valley", "On the way from none to other-weights it is, by more than 0.1.")
              .always(preset -> preset.run("none").barrierTo(preset.run("other-weights")) > 0.1),
          of("seed-valley", "On page 9, h charts the first line, and a comma the second."),
          of("step-target", "A step from -1 to 1, and 100 samples with little noise."),
          of(
                  "step-target",
                  "A network can bend sharply at one place: both end with an excess loss, the error"
                      + " against the step itself, below 0.01.")
              .always(preset -> preset.runs().stream().allMatch(run -> run.excess() < 0.01)),
          of(
                  "step-target",
                  "No polynomial up to degree 20 comes below 0.03, whatever its coefficients.")
              .asOpened(preset -> excessOfTheBestPolynomial(preset.run("tanh"), 20) > 0.03),
          of(
              "warm-up",
              "Gradient descent on the full batch with steps near the limit, at once or after a"
                  + " warm-up."),
          of("warm-up", "At 0.15 without a warm-up it diverges in 3 of the 20 seeds from 42 to 61.")
              .except(without(Set.of(55, 57, 58)), preset -> diverges(preset, "0.15")),
          of(
                  "warm-up",
                  "With 50 epochs of warm-up it diverges in 18 of the 20 seeds from 42 to 61: long"
                      + " first steps throw the weights to where the loss is flatter, a gentle start"
                      + " does not.")
              .except(Set.of(52, 58), preset -> diverges(preset, "0.15-warm-up-50")),
          of(
                  "warm-up",
                  "At 0.2 it always diverges without a warm-up, and never with 400 epochs of it.")
              .always(preset -> diverges(preset, "0.2"))
              .always(preset -> !diverges(preset, "0.2-warm-up-400")),
          of(
              "width",
              "One hidden layer of 1, 2, 3, 8 and 64 tanh units, trained with Adam for 2000 epochs."),
          of(
                  "width",
                  "One unit cannot bend twice: its train loss stays above the loss that the sine"
                      + " itself has on these samples.")
              .always(preset -> preset.run("1").train() > preset.run("1").truth()),
          of("width", "Three units get below it.")
              .always(preset -> preset.run("3").train() < preset.run("3").truth()),
          of("width", "64 units fit more of the noise and end with a higher test loss than three.")
              .always(preset -> preset.run("64").train() < preset.run("3").train())
              .always(preset -> preset.run("64").test() > preset.run("3").test()),
          of(
                  "width",
                  "But on the way their lowest test loss is below that of three, in 19 of the 20"
                      + " seeds from 42 to 61.")
              .except(
                  Set.of(45), preset -> preset.run("64").bestTest() < preset.run("3").bestTest()));

  private TrialSentences() {}

  private static boolean endsNear(LossCurves run, double limit) {
    return Math.abs(run.sharpness() / limit - 1) < 0.05;
  }

  private static boolean rises(LossCurves run) {
    return run.sharpness() > run.initialSharpness();
  }

  /** The other seeds. */
  private static Set<Integer> without(Set<Integer> seeds) {
    return IntStream.rangeClosed(42, 61)
        .boxed()
        .filter(seed -> !seeds.contains(seed))
        .collect(Collectors.toSet());
  }

  private static boolean diverges(TrainedPreset preset, String run) {
    return preset.run(run).run().status() == RunStatus.DIVERGED;
  }

  private static boolean isHighest(TrainedPreset preset, String run) {
    return preset.runs().stream().allMatch(other -> other.test() <= preset.run(run).test());
  }

  private static boolean isLowest(TrainedPreset preset, String run) {
    return preset.runs().stream().allMatch(other -> other.test() >= preset.run(run).test());
  }

  private static boolean isRising(List<Double> values) {
    return IntStream.range(1, values.size()).allMatch(i -> values.get(i) > values.get(i - 1));
  }

  private static double spreadOfTests(TrainedPreset preset, String... runs) {
    var tests = Stream.of(runs).mapToDouble(run -> preset.run(run).test()).summaryStatistics();
    return tests.getMax() - tests.getMin();
  }

  /** Whether the samples are those of the lesson, but this was added to the value at this x. */
  private static boolean isTheLessonWithOneWrong(LossCurves run, double added, double at) {
    double[] x = run.run().data().x();
    double[] y = run.run().data().y();
    var lesson = TrainedPreset.of("no-regularization", 42).run().run().data();
    return Arrays.equals(x, lesson.x())
        && IntStream.range(0, x.length)
            .allMatch(
                i ->
                    Math.abs(y[i] - lesson.y()[i] - (Math.abs(x[i] - at) < 0.01 ? added : 0))
                        < 1e-6);
  }

  /** The least mean squared error on the test points that any polynomial has. */
  private static double excessOfTheBestPolynomial(LossCurves run, int degree) {
    double[] x = run.run().evaluation().testFit().x();
    RealMatrix powers = MatrixUtils.createRealMatrix(x.length, degree + 1);
    RealVector target = MatrixUtils.createRealVector(x).map(Math::signum);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j <= degree; j++) {
        powers.setEntry(i, j, Math.cos(j * Math.acos(x[i] / 3)));
      }
    }
    RealVector best = new QRDecomposition(powers).getSolver().solve(target);
    double distance = powers.operate(best).getDistance(target);
    return distance * distance / x.length;
  }
}
