package overfit.cli.option;

import java.util.List;
import overfit.file.InputException;
import picocli.CommandLine.Model.CommandSpec;

/** An option for a number of threads, by default one per processor. */
public record ThreadsOption(ValueOption option) {

  private static final String THREADS = "--threads";

  /** More than the processors of any machine that this program is meant for. */
  private static final int MOST = 256;

  private static final String RANGE =
      ": from 1 to " + MOST + " (default: one per processor). Any number gives the same results.";

  /** Adds --threads, those of a training step. */
  static ThreadsOption addTo(CommandSpec spec) {
    return addTo(spec, THREADS, "Maximum number of threads for a training step");
  }

  /** Without --threads. */
  static ThreadsOption absent() {
    return new ThreadsOption(ValueOption.absent(THREADS));
  }

  /** Adds --jobs, runs that are trained at the same time. */
  public static ThreadsOption addJobsTo(CommandSpec spec) {
    return addTo(spec, "--jobs", "Number of runs trained at the same time, each on one thread");
  }

  /** Adds an option for threads that do what the description says. */
  public static ThreadsOption addTo(CommandSpec spec, String name, String description) {
    return new ThreadsOption(ValueOption.addTo(spec, name, "N", description + RANGE, List.of()));
  }

  /** Throws {@link InputException} for another value than such a number. */
  public int count() {
    return countOr(Runtime.getRuntime().availableProcessors());
  }

  /** The same, with another default. */
  public int countOr(int usual) {
    return option.whole(1, MOST).orElse(usual);
  }
}
