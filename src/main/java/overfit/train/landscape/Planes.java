package overfit.train.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import overfit.nn.Objective;
import overfit.train.InspectedRun;
import overfit.train.RunStatus;
import overfit.train.Weights;

/**
 * The planes through the present parameters of a run.
 *
 * @param run the run in the centre, on whose samples the loss is measured
 * @param others further runs whose paths may be shown; those of other networks, and those that
 *     diverged, are left out
 * @param wanted whether to go on, asked before each loss along the paths; when it is false, these
 *     are NaN, since the plane is not used
 */
public record Planes(
    InspectedRun run, List<InspectedRun> others, Window window, BooleanSupplier wanted) {

  /** The points of all paths together: more would say little more of their main directions. */
  private static final int MOST_POINTS = 65;

  /** The share of the paths' extent that is seen beyond them. */
  private static final double MARGIN = 0.25;

  /** Along two random directions, by default one length of the weights to each side. */
  public PlaneScene random(Seeds seeds) {
    Objective objective = run.run().lossFunctions().train();
    double[] weights = RunPath.end(run);
    Plane plane =
        new Plane(
            weights,
            RandomDirection.of(objective.matrices(), weights, seeds.first()),
            RandomDirection.of(objective.matrices(), weights, seeds.second()));
    return new PlaneScene(
        LandscapeKind.RANDOM,
        run,
        new PlaneGrid(plane, window.across(0, -1, 1), window.up(0, -1, 1)),
        0,
        0,
        PlaneMarks.NONE);
  }

  /** Along the first two principal components of the paths; empty without two of them. */
  public Optional<PlaneScene> path() {
    List<InspectedRun> shown = shown();
    int most = Math.max(2, MOST_POINTS / shown.size());
    List<double[]> points =
        shown.stream()
            .flatMap(each -> RunPath.thinned(each, most).stream())
            .map(Weights::parameters)
            .toList();
    return PrincipalComponents.of(points).map(components -> path(shown, components));
  }

  /** What there is instead of a plane of the paths. */
  public String missingPath() {
    long epoch = run.run().epoch();
    if (run.run().status() == RunStatus.DIVERGED) {
      return run.run().name() + " diverged, " + run.run().divergence();
    }
    return epoch < 2
        ? "epoch " + epoch + ", while a plane takes 2"
        : "parameters that move along a line, or not at all";
  }

  private PlaneScene path(List<InspectedRun> shown, PrincipalComponents components) {
    Plane plane = new Plane(RunPath.end(run), components.direction(0), components.direction(1));
    Projection projection = new Projection(run.run().lossFunctions(), plane, wanted);
    List<PlacedPath> paths = shown.stream().map(projection::of).toList();
    Extent across = Extent.of(paths.stream().map(path -> path.places().x())).wider(MARGIN);
    Extent up = Extent.of(paths.stream().map(path -> path.places().y())).wider(MARGIN);
    return new PlaneScene(
        LandscapeKind.PATH,
        run,
        new PlaneGrid(
            plane, window.across(0, across.from(), across.to()), window.up(0, up.from(), up.to())),
        0,
        0,
        new PlaneMarks(paths, List.of(components.share(0), components.share(1)), Optional.empty()));
  }

  /** Over the weight and the bias; empty if the network has other parameters. */
  public Optional<PlaneScene> bowl() {
    return RunPath.end(run).length == 2
        ? Optional.of(new Bowl(run, shown(), window, wanted).scene())
        : Optional.empty();
  }

  private List<InspectedRun> shown() {
    return Stream.concat(
            Stream.of(run),
            others.stream()
                .filter(
                    other -> other.id() != run.id() && other.run().status() != RunStatus.DIVERGED)
                .filter(other -> other.run().computesLike(run.run())))
        .toList();
  }
}
