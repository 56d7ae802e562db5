package overfit.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import overfit.cli.process.Host;
import overfit.cli.process.JobThreads;
import overfit.cli.report.ProgressLine;
import overfit.file.InputException;
import overfit.train.InspectedRun;
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
   * Empty if it was interrupted.
   *
   * @param runs that in the centre first, or those at both ends of the line
   */
  Optional<Landscape> of(List<InspectedRun> runs) {
    return computed(
        kind == LandscapeKind.LINE
            ? new LineScene(runs.get(0), runs.get(1))
            : plane(new Planes(runs.get(0), runs, window, this::wanted)));
  }

  private boolean wanted() {
    return !host.interruption().requested();
  }

  private PlaneScene plane(Planes planes) {
    return switch (kind) {
      case RANDOM -> planes.random(seeds);
      case BOWL -> planes.bowl().orElseThrow();
      default ->
          planes
              .path()
              .orElseThrow(
                  () -> InputException.expected("paths that span a plane", planes.missingPath()));
    };
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
