package overfit.train.folder;

import java.nio.file.Path;
import java.util.Optional;
import overfit.config.RunSpec;
import overfit.train.RunResults;

/**
 * What a run folder has, as far as a list of runs needs it.
 *
 * @param spec the run at its start, with all its edits
 * @param results those at its checkpoint
 * @param seconds its training time
 * @param complete whether all is done: the run has ended, and its results are written
 * @param trainedBy who trains it, such as {@code process 4711}; empty if nobody does
 */
public record FoundRun(
    Path folder,
    RunSpec spec,
    RunResults results,
    double seconds,
    boolean complete,
    Optional<String> trainedBy) {

  /** Reads a folder; throws {@link overfit.file.InputException} if it is not whole. */
  static FoundRun read(Path folder) {
    SavedRun saved = SavedRun.read(folder);
    return new FoundRun(
        folder,
        saved.spec(),
        RunResults.of(saved.run()),
        saved.seconds(),
        saved.isComplete(),
        RunLock.holder(folder));
  }

  /** {@code finished}, {@code diverged}, {@code interrupted}, {@code running by process 4711}. */
  public String status() {
    return trainedBy
        .map(process -> "running by " + process)
        .orElseGet(results.scores().status()::word);
  }
}
