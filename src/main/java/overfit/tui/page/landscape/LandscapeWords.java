package overfit.tui.page.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import overfit.screen.NumberText;
import overfit.train.landscape.GridAxis;
import overfit.train.landscape.LossLine;
import overfit.train.landscape.LossPlane;
import overfit.train.landscape.PlacedPath;

/** What a part of the landscape shows, in sentences. */
final class LandscapeWords {

  /** A lower barrier is no hill, as a share of the highest loss between two runs. */
  private static final double LEAST_HILL = 0.01;

  private LandscapeWords() {}

  static List<String> of(LossLine line) {
    return List.of(
        hill(line),
        "Train loss "
            + NumberText.loss(line.start())
            + " at "
            + line.from()
            + ", "
            + NumberText.loss(line.end())
            + " at "
            + line.to()
            + ". Their parameters are "
            + NumberText.fixed(line.distance(), 2)
            + " apart, and "
            + NumberText.fixed(line.lengths()[0], 2)
            + " and "
            + NumberText.fixed(line.lengths()[1], 2)
            + " long.",
        "One line is not the landscape: another way from one to the other may have no hill. "
            + measured(line.from()));
  }

  private static String hill(LossLine line) {
    String between = "Between " + line.from() + " and " + line.to() + ": ";
    double barrier = line.barrier();
    if (!Double.isFinite(barrier)) {
      return between + "a hill so high that the train loss is not finite.";
    }
    if (barrier <= LEAST_HILL * line.highest()) {
      return between
          + "no hill. The train loss is "
          + (barrier > 0 ? "at most " + NumberText.loss(barrier) : "nowhere")
          + " above the straight line from one loss to the other.";
    }
    double rise = line.highest() - Math.max(line.start(), line.end());
    String from = line.start() > line.end() ? line.from() : line.to();
    String barred =
        "up to "
            + NumberText.loss(barrier)
            + " above the straight line from one loss to the other, most after "
            + Math.round(100 * line.summit())
            + " % of the way (the barrier).";
    return rise > LEAST_HILL * line.highest()
        ? between + "a hill, " + NumberText.loss(rise) + " above " + from + ". It is " + barred
        : between + "no hill, the train loss is never above that of " + from + ", but " + barred;
  }

  static List<String> of(LossPlane plane) {
    return switch (plane.kind()) {
      case RANDOM -> random(plane);
      case BOWL -> bowl(plane);
      default -> path(plane);
    };
  }

  private static List<String> path(LossPlane plane) {
    int runs = plane.paths().size();
    PlacedPath own = plane.paths().get(0);
    String paths = runs == 1 ? "the path of " + plane.run() : "the paths of " + runs + " runs";
    List<String> words = new ArrayList<>();
    words.add(
        "This plane shows "
            + percent(plane.shares().get(0))
            + " and "
            + percent(plane.shares().get(1))
            + " of the variance of "
            + paths
            + ": the two directions along which they spread most.");
    words.add(
        plane.run()
            + " has train loss "
            + NumberText.loss(plane.centre())
            + ", it began with "
            + NumberText.loss(own.start())
            + "; the lowest loss on this part of the plane is "
            + NumberText.loss(plane.grid().lowest())
            + ", the highest "
            + NumberText.loss(plane.grid().highest())
            + ".");
    if (isSmall(own.places().x(), plane.grid().across())
        && isSmall(own.places().y(), plane.grid().up())) {
      words.add("Its own path is too short to be seen here: a smaller part of the plane shows it.");
    }
    words.add(projection(plane));
    words.add(measured(plane.run()));
    return words;
  }

  /**
   * Losses beside those of their places: at the start of the run, and at the ends of two others.
   */
  private static String projection(LossPlane plane) {
    PlacedPath own = plane.paths().get(0);
    String start = example("the start of " + own.name(), own.start(), own.startOnPlane());
    Stream<String> others =
        plane.paths().stream()
            .skip(1)
            .limit(2)
            .map(path -> example(path.name(), path.end(), path.endOnPlane()));
    return "A projection is not the path, which also leaves the plane: "
        + String.join(", ", Stream.concat(Stream.of(start), others).toList())
        + ".";
  }

  /** Whether places are closer to each other than two points of an axis. */
  private static boolean isSmall(double[] places, GridAxis axis) {
    DoubleSummaryStatistics all = Arrays.stream(places).summaryStatistics();
    return axis.nearest(all.getMax()) - axis.nearest(all.getMin()) <= 1;
  }

  private static String example(String what, double loss, double onPlane) {
    return what + " has " + NumberText.loss(loss) + ", its place here " + NumberText.loss(onPlane);
  }

  private static List<String> random(LossPlane plane) {
    double low = plane.oneAway().stream().min(Double::compare).orElseThrow();
    double high = plane.oneAway().stream().max(Double::compare).orElseThrow();
    return List.of(
        plane.run()
            + " has train loss "
            + NumberText.loss(plane.centre())
            + ", in the centre. At the four points at 1 or -1, as far away as the weights are long, it"
            + " is "
            + NumberText.loss(low)
            + " to "
            + NumberText.loss(high)
            + ": "
            + times(low / plane.centre())
            + " to "
            + times(high / plane.centre())
            + " times.",
        "Two random directions of very many, each row as long as that of the weights (Li et al."
            + " 2018); biases stay. Other directions look different, and none shows the path, which is"
            + " nearly perpendicular to all of them.",
        measured(plane.run()));
  }

  private static String times(double ratio) {
    return ratio < 10 ? NumberText.fixed(ratio, 1) : NumberText.loss(ratio);
  }

  private static List<String> bowl(LossPlane plane) {
    List<String> words = new ArrayList<>();
    plane
        .minimum()
        .ifPresent(
            least ->
                words.add(
                    "All of the landscape: a bowl over the weight and the bias. Lowest is "
                        + NumberText.loss(least.loss())
                        + ", at weight "
                        + NumberText.fixed(least.first(), 3)
                        + " and bias "
                        + NumberText.fixed(least.second(), 3)
                        + ", where the gradient is 0."));
    words.add(
        plane.run()
            + " is at weight "
            + NumberText.fixed(plane.first(), 3)
            + " and bias "
            + NumberText.fixed(plane.second(), 3)
            + ", with train loss "
            + NumberText.loss(plane.centre())
            + ". Here the paths are seen as they are: there are no other parameters.");
    words.add(measured(plane.run()));
    return words;
  }

  private static String measured(String run) {
    return "Losses are those on the samples of " + run + ", dropout off, without penalties.";
  }

  /** {@code 98.1 %}. */
  static String percent(double share) {
    return NumberText.fixed(100 * share, 1) + " %";
  }
}
