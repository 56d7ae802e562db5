package overfit.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import overfit.cli.process.Host;
import overfit.cli.process.JobThreads;
import overfit.cli.report.ProgressLine;
import overfit.file.InputException;
import overfit.train.InspectedRun;
import overfit.train.RunStatus;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LandscapeKind;
import overfit.train.landscape.LandscapeScene;
import overfit.train.landscape.LineScene;
import overfit.train.landscape.PlaneScene;
import overfit.train.landscape.Planes;
import overfit.train.landscape.Seeds;
import overfit.train.landscape.Window;

/**
 * Computes the landscape of trained runs on several threads, with the same losses for any number.
 */
record LandscapeWork(Host host, LandscapeKind kind, Window window, Seeds seeds, int threads) {

  /** The points that a thread takes at a time. */
  private static final int SHARE = 8;

  /**
   * Empty if it was interrupted, or if the run in the centre diverged too early to have a plane.
   *
   * @param runs that in the centre first, or those at both ends of the line
   */
  Optional<Landscape> of(List<InspectedRun> runs) {
    return scene(runs).flatMap(this::computed);
  }

  private boolean wanted() {
    return !host.interruption().requested();
  }

  private Optional<? extends LandscapeScene> scene(List<InspectedRun> runs) {
    Planes planes = new Planes(runs.get(0), runs, window, this::wanted);
    return switch (kind) {
      case LINE -> Optional.of(new LineScene(runs.get(0), runs.get(1)));
      case RANDOM -> Optional.of(planes.random(seeds));
      case BOWL -> planes.bowl();
      case PATH -> path(planes);
    };
  }

  /** Empty for a run that diverged, which is no fault of the input. */
  private static Optional<PlaneScene> path(Planes planes) {
    Optional<PlaneScene> scene = planes.path();
    if (scene.isEmpty() && planes.run().run().status() != RunStatus.DIVERGED) {
      throw InputException.expected("paths that span a plane", planes.missingPath());
    }
    return scene;
  }

  private Optional<Landscape> computed(LandscapeScene scene) {
    int points = scene.points();
    AtomicInteger begun = new AtomicInteger();
    int count = Math.max(1, Math.min(threads, (points + SHARE - 1) / SHARE));
    try (ProgressLine progress =
        ProgressLine.of(
            host, () -> " point " + Math.min(points, begun.get()) + " of " + points, false)) {
      JobThreads.run(count, () -> compute(scene, begun), progress::show);
    }
    return wanted() ? Optional.of(scene.landscape()) : Optional.empty();
  }

  private void compute(LandscapeScene scene, AtomicInteger begun) {
    int points = scene.points();
    LandscapeScene.Worker worker = scene.worker();
    for (int from = begun.getAndAdd(SHARE); from < points; from = begun.getAndAdd(SHARE)) {
      worker.compute(from, Math.min(points, from + SHARE), this::wanted);
    }
  }
}
