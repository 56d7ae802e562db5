package overfit.tui.model;

import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.ConfigDifference;
import overfit.train.WantedRun;
import overfit.tui.widget.Look;

/** The run with which the others are compared. */
public record BaselineComparison(RunEntry entry) {

  public static BaselineComparison of(Model model) {
    return new BaselineComparison(model.runs().compared());
  }

  /**
   * What a run has otherwise, in at most so many columns, with the names of at least so many
   * settings; nothing for the reference itself.
   */
  private String difference(Model model, Look look, RunEntry other, int width, int least) {
    return other.id() == entry.id()
        ? ""
        : new ConfigDifference(config(model, entry), config(model, other))
            .within(Math.max(0, width), look.arrow(), least);
  }

  /** The same; of a branch with no other settings, as far as there is room, where it left. */
  public String title(Model model, Look look, RunEntry other, int width, int least) {
    Optional<WantedRun.Branch> branch = other.branch();
    return branch.isPresent() && config(model, entry).equals(config(model, other))
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

  /** As it is at the epoch shown. */
  private static Config config(Model model, RunEntry entry) {
    return model.pictured(entry).map(run -> run.config()).orElse(entry.settings());
  }
}
