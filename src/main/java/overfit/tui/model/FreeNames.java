package overfit.tui.model;

import java.util.stream.LongStream;
import overfit.config.RunSpec;

/** Names for new runs: valid, and unused in a list. */
public record FreeNames(RunList runs) {

  /** The length of a name that leaves room for a number to make it unique. */
  private static final int STEM = RunSpec.LONGEST_NAME - "-999".length();

  /** Another name with the first free number from {@code from} on: {@code none-175}. */
  public String numbered(String like, long from) {
    String stem = like.replaceFirst("-\\d+$", "");
    return LongStream.iterate(from, i -> i + 1)
        .mapToObj(i -> cut(stem, RunSpec.LONGEST_NAME, "-" + i))
        .filter(runs::isFree)
        .findFirst()
        .orElseThrow();
  }

  /** A name with a change of the run, or with a number too: {@code none-l2-0.01}. */
  public String changed(String name, String change) {
    return of(cut(name, STEM, "-" + change));
  }

  /** The wanted name without invalid characters, or with a number if it is used. */
  public String of(String wanted) {
    String stem = cut(wanted.replaceAll("[^A-Za-z0-9._-]+", "-"), STEM, "");
    return RunSpec.checkedName(runs.isFree(stem) ? stem : numbered(stem + "-2", 2));
  }

  /** With an ending, for which a long name is truncated, but not to nothing. */
  private static String cut(String name, int longest, String end) {
    int room = Math.max(1, longest - end.length());
    return name.substring(0, Math.min(name.length(), room)) + end;
  }
}
