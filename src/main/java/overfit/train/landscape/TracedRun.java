package overfit.train.landscape;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.train.Run;
import overfit.train.RunStatus;

/**
 * A run with its path: some of the parameters that it had, in order, the present ones last.
 *
 * @param id identifies the run among others
 */
public record TracedRun(int id, Run run, List<PathPoint> path) {

  public TracedRun {
    PathPoint present = new PathPoint(run.epoch(), run.parameterVector());
    path =
        Stream.concat(
                path.stream().filter(point -> point.epoch() < present.epoch()), Stream.of(present))
            .toList();
  }

  String name() {
    return run.name();
  }

  /** The present parameters. */
  double[] parameters() {
    return path.get(path.size() - 1).parameters();
  }

  /** About so many points of the path, evenly chosen; the last is among them. */
  List<PathPoint> thinned(int count) {
    int every = (path.size() + count - 1) / count;
    int last = path.size() - 1;
    return IntStream.range(0, path.size())
        .filter(i -> (last - i) % every == 0)
        .mapToObj(path::get)
        .toList();
  }

  boolean diverged() {
    return run.status() == RunStatus.DIVERGED;
  }
}
