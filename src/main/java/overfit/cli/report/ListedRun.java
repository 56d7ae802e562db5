package overfit.cli.report;

import overfit.config.Config;
import overfit.train.Scores;
import overfit.train.folder.FoundRun;

/**
 * A run that {@code overfit runs} lists.
 *
 * @param name the path of its folder, from the folder that is listed
 * @param status {@code finished}, {@code diverged}, {@code interrupted} or {@code running by
 *     process 4711}
 * @param config its settings at the start
 */
public record ListedRun(String name, FoundRun found, String status, Config config, Scores scores) {

  public ListedRun(String name, FoundRun found) {
    this(name, found, found.status(), found.spec().config(), found.results().scores());
  }
}
