package overfit.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import overfit.cli.process.Host;
import overfit.cli.process.JobThreads;
import overfit.cli.report.ProgressLine;
import overfit.file.InputException;
import overfit.nn.Objective;
import overfit.train.InspectedRun;
import overfit.train.landscape.GridWork;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LandscapeKind;
import overfit.train.landscape.LossLine;
import overfit.train.landscape.PlaneScene;
import overfit.train.landscape.Planes;
import overfit.train.landscape.Seeds;
import overfit.train.landscape.Window;

/**
 * Computes the landscape of trained runs on several threads, with the same losses for any number.
 */
record LandscapeWork(Host host, LandscapeKind kind, Window window, Seeds seeds, int threads) {

  /** The points that a thread takes at a time. */
  private static final int SHARE = 16;

  /**
   * Empty if it was interrupted.
   *
   * @param runs that in the centre first, or those at both ends of the line
   */
  Optional<Landscape> of(List<InspectedRun> runs) {
    return kind == LandscapeKind.LINE
        ? Optional.of(LossLine.between(runs.get(0), runs.get(1)))
        : computed(scene(new Planes(runs.get(0), runs, window)));
  }

  private PlaneScene scene(Planes planes) {
    return switch (kind) {
      case RANDOM -> planes.random(seeds);
      case BOWL -> planes.bowl().orElseThrow();
      default ->
          planes
              .path()
              .orElseThrow(
                  () ->
                      InputException.expected(
                          "a path in two directions, from epoch 2 on",
                          "epoch " + planes.run().run().epoch()));
    };
  }

  private Optional<Landscape> computed(PlaneScene scene) {
    GridWork work = scene.work();
    AtomicInteger begun = new AtomicInteger();
    int shares = (work.points() + SHARE - 1) / SHARE;
    int count = Math.max(1, Math.min(threads, shares));
    try (ProgressLine progress =
        ProgressLine.of(
            host, () -> " point " + done(begun, work) + " of " + work.points(), false)) {
      JobThreads.run(count, () -> compute(scene, begun), progress::show);
    }
    return host.interruption().requested() ? Optional.empty() : Optional.of(scene.plane());
  }

  private static int done(AtomicInteger begun, GridWork work) {
    return Math.min(work.points(), begun.get());
  }

  private void compute(PlaneScene scene, AtomicInteger begun) {
    int points = scene.work().points();
    Objective objective = scene.objective();
    for (int from = begun.getAndAdd(SHARE); from < points; from = begun.getAndAdd(SHARE)) {
      int to = Math.min(points, from + SHARE);
      scene.work().compute(objective, from, to, () -> !host.interruption().requested());
    }
  }
}
