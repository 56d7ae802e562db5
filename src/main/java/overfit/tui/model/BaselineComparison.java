package overfit.tui.model;

import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.ConfigDifference;
import overfit.train.WantedRun;
import overfit.tui.widget.Look;

/** Compares the runs with the baseline. */
public record BaselineComparison(RunEntry entry) {

  public static BaselineComparison of(Model model) {
    return new BaselineComparison(model.runs().reference());
  }

  /**
   * The settings of a run that differ from the baseline, in at most {@code width} columns, with the
   * names of at least {@code least} settings; empty for the baseline itself.
   */
  private String difference(Model model, Look look, RunEntry other, int width, int least) {
    Config from = model.settings(entry);
    Config to = HiddenSettings.of(model).alike(from, model.settings(other));
    boolean hidden = from.equals(to) && !to.equals(model.settings(other));
    return other.id() == entry.id() || hidden
        ? ""
        : new ConfigDifference(from, to).within(Math.max(0, width), look.arrow(), least);
  }

  /** The difference or, for a branch with the same settings, its parent and epoch if they fit. */
  public String title(Model model, Look look, RunEntry other, int width, int least) {
    Optional<WantedRun.Branch> branch = other.branch();
    return branch.isPresent() && model.settings(entry).equals(model.settings(other))
        ? origin(model, branch.get(), width)
        : difference(model, look, other, width, least);
  }

  private static String origin(Model model, WantedRun.Branch branch, int width) {
    String parent = model.runs().find(branch.parent()).map(RunEntry::name).orElse("a deleted run");
    String at = " at " + branch.epoch();
    return Stream.of("branch of " + parent + at, "branch" + at)
        .filter(words -> words.length() <= width)
        .findFirst()
        .orElse("");
  }
}
