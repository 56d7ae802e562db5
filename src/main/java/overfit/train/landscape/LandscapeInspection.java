package overfit.train.landscape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.InspectedState;
import overfit.train.Inspection;

/**
 * Looks at the landscape around the selected run, coarsely at first.
 *
 * @param other the id of the run at the other end of the line
 * @param hidden the ids of runs whose paths are not on a plane, unless selected
 * @param seeds of the random directions
 * @param window on a plane
 */
public record LandscapeInspection(
    LandscapeKind kind, int other, Set<Integer> hidden, Seeds seeds, Window window)
    implements Inspection {

  @Override
  public boolean comparesRuns() {
    return kind != LandscapeKind.RANDOM;
  }

  @Override
  public Object dependsOn(List<InspectedState> runs) {
    return kind == LandscapeKind.LINE
        ? List.of(runs.get(0), runs.stream().filter(run -> run.id() == other).findFirst())
        : Stream.concat(
                runs.stream().limit(1),
                runs.stream().skip(1).filter(run -> !hidden.contains(run.id())))
            .toList();
  }

  @Override
  public void inspect(List<InspectedRun> runs, Findings findings) {
    if (kind == LandscapeKind.LINE) {
      line(runs, findings);
    } else {
      plane(runs, findings);
    }
  }

  private void line(List<InspectedRun> runs, Findings findings) {
    InspectedRun from = runs.get(0);
    Optional<InspectedRun> to = runs.stream().filter(run -> run.id() == other).findFirst();
    if (to.isEmpty() || to.get() == from) {
      none("a line needs two runs; a adds one", findings);
    } else if (!from.run().computesLike(to.get().run())) {
      none(from.run().name() + " and " + to.get().run().name() + " are other networks", findings);
    } else {
      new LineScene(from, to.get()).compute(line -> found(line, findings), findings::wanted);
    }
  }

  private void plane(List<InspectedRun> runs, Findings findings) {
    List<InspectedRun> others = runs.stream().filter(run -> !hidden.contains(run.id())).toList();
    Planes planes = new Planes(runs.get(0), others, window, findings::wanted);
    Optional<PlaneScene> scene =
        switch (kind) {
          case RANDOM -> Optional.of(planes.random(seeds));
          case BOWL -> planes.bowl();
          default -> planes.path();
        };
    scene.ifPresentOrElse(
        found -> found.compute(plane -> found(plane, findings), findings::wanted),
        () -> none(missing(planes), findings));
  }

  private String missing(Planes planes) {
    return kind == LandscapeKind.BOWL
        ? "only a network without hidden layers has a weight and a bias alone"
        : "the paths span no plane: " + planes.missingPath();
  }

  private void none(String reason, Findings findings) {
    found(new NoLandscape(kind, reason), findings);
  }

  private static void found(Landscape landscape, Findings findings) {
    findings.found(
        landscape.whole() ? new WholeLandscape(landscape) : new CoarseLandscape(landscape));
  }
}
