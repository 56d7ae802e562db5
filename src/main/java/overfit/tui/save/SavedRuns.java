package overfit.tui.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.WantedRun;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;

/**
 * The runs as a preset holds them: with what each began, and what was changed at which epoch. What
 * was ordered and is not yet in a snapshot counts as done.
 */
public final class SavedRuns {

  private final Model model;

  private SavedRuns(Model model) {
    this.model = model;
  }

  /** In the order of the list. */
  public static List<RunSpec> of(Model model) {
    SavedRuns runs = new SavedRuns(model);
    return model.runs().entries().stream().map(runs::run).toList();
  }

  private RunSpec run(RunEntry entry) {
    RunSpec run =
        model.pictured(entry).map(shown -> known(entry, shown)).orElseGet(() -> planned(entry));
    return new RunSpec(entry.name(), run.config(), run.edits());
  }

  /** Nothing is ordered while the past is shown. */
  private RunSpec known(RunEntry entry, RunSnapshot shown) {
    boolean past = model.snapshot().orElseThrow().visited().isPresent();
    return past || entry.settings().equals(shown.config())
        ? shown.start()
        : ordered(entry, shown.start(), shown.config(), shown.epoch(), shown.status());
  }

  /**
   * A run that no snapshot has yet: a branch was its parent until it left it, and has its later
   * edits.
   */
  private RunSpec planned(RunEntry entry) {
    return entry.branch().flatMap(from -> branched(entry, from)).orElse(entry.spec());
  }

  private Optional<RunSpec> branched(RunEntry entry, WantedRun.Branch from) {
    return model
        .runs()
        .find(from.parent())
        .flatMap(model::pictured)
        .map(RunSnapshot::start)
        .map(
            start ->
                ordered(entry, start, at(from.epoch(), start), from.epoch(), RunStatus.RUNNING));
  }

  /** The settings that a run had after so many epochs. */
  private static Config at(long epoch, RunSpec run) {
    List<Edit> done = run.edits().stream().filter(edit -> edit.epoch() <= epoch).toList();
    return run.withEdits(done).edited();
  }

  /**
   * With the settings that are wanted from an epoch on; where it cannot go on with them, it begins
   * with them.
   */
  private static RunSpec ordered(
      RunEntry entry, RunSpec start, Config now, long epoch, RunStatus status) {
    Overrides changes = now.changesTo(entry.settings());
    if (changes.settings().isEmpty()) {
      return start;
    }
    boolean lives = changes.settings().stream().allMatch(setting -> setting.change().live());
    if (!lives || status == RunStatus.DIVERGED) {
      return entry.spec();
    }
    return epoch == 0
        ? start.withConfig(start.config().with(changes))
        : start.withEdits(inserted(start.edits(), new Edit(epoch, changes)));
  }

  private static List<Edit> inserted(List<Edit> log, Edit edit) {
    List<Edit> edits = new ArrayList<>(log);
    edits.add((int) log.stream().filter(each -> each.epoch() <= edit.epoch()).count(), edit);
    return edits;
  }
}
