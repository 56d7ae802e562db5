package overfit.train.folder;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import overfit.file.InputException;

/**
 * The run folders in a folder and in those below it, in the order of their paths.
 *
 * @param runs the runs that can be read
 * @param failures why others cannot be read, one line each
 * @param sweeps the folders of sweeps, of which some runs may not have begun
 */
public record RunSearch(List<FoundRun> runs, List<String> failures, List<Path> sweeps) {

  /** Deeper than any sweep; what is below is not searched. */
  private static final int DEPTH = 8;

  /** Searches a folder, which may be a run folder itself; throws {@link InputException} if none. */
  public static RunSearch in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw InputException.expected("a folder", Files.exists(folder) ? "a file" : "none")
          .at(folder.toString());
    }
    RunSearch search = new RunSearch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    search.add(folder, DEPTH);
    return search;
  }

  private void add(Path folder, int depth) {
    try {
      if (SavedRun.isIn(folder)) {
        runs.add(FoundRun.read(folder));
        return;
      }
      if (SavedRun.file(folder, SavedRun.SUMMARY).exists()) {
        throw InputException.expected("a checkpoint", "none").at(folder.toString());
      }
      if (SweepPlanFiles.areIn(folder)) {
        sweeps.add(folder);
      }
      if (depth > 0) {
        FolderListing.of(folder).stream()
            .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
            .forEach(path -> add(path, depth - 1));
      }
    } catch (InputException e) {
      failures.add(e.getMessage());
    }
  }

  /** Whether there is nothing of overfit. */
  public boolean isEmpty() {
    return runs.isEmpty() && failures.isEmpty() && sweeps.isEmpty();
  }
}
