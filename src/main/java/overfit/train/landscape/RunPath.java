package overfit.train.landscape;

import java.util.List;
import java.util.stream.IntStream;
import overfit.train.InspectedRun;
import overfit.train.Weights;

/** The way of a run through the space of its parameters. */
final class RunPath {

  private RunPath() {}

  /** The present parameters, at the end of the path. */
  static double[] end(InspectedRun run) {
    return run.path().get(run.path().size() - 1).parameters();
  }

  /** At most about so many points, evenly chosen; the last is among them. */
  static List<Weights> thinned(InspectedRun run, int count) {
    List<Weights> path = run.path();
    int every = (path.size() + count - 1) / count;
    return IntStream.range(0, path.size())
        .filter(i -> (path.size() - 1 - i) % every == 0)
        .mapToObj(path::get)
        .toList();
  }
}
