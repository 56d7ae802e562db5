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
import overfit.train.SettingsChange;
import overfit.train.WantedRun;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;

/**
 * The runs as a preset stores them: initial settings, and edits with their epochs. Changes that
 * training has not applied yet are included.
 */
public final class SavedRuns {

  private final Model model;

  private SavedRuns(Model model) {
    this.model = model;
  }

  /** In the given order, even if they are listed in another. */
  public static List<RunSpec> of(Model model) {
    SavedRuns runs = new SavedRuns(model);
    return model.runs().inGivenOrder().stream().map(runs::run).toList();
  }

  private RunSpec run(RunEntry entry) {
    RunSpec run =
        model.snapshotOf(entry).map(shown -> trained(entry, shown)).orElseGet(() -> added(entry));
    return new RunSpec(entry.name(), run.config(), run.edits());
  }

  /** A run in the snapshot; while a past epoch is shown, no change can be pending. */
  private RunSpec trained(RunEntry entry, RunSnapshot shown) {
    boolean past = model.snapshot().orElseThrow().visited().isPresent();
    return past || entry.settings().equals(shown.config())
        ? shown.start()
        : withPending(entry, shown.start(), shown.config(), shown.epoch(), shown.status());
  }

  /**
   * A run that is not in the snapshot yet; a branch has the edits of its parent up to where it
   * branches, and then its own.
   */
  private RunSpec added(RunEntry entry) {
    return entry.branch().flatMap(from -> branched(entry, from)).orElse(entry.spec());
  }

  private Optional<RunSpec> branched(RunEntry entry, WantedRun.Branch from) {
    return model
        .runs()
        .find(from.parent())
        .flatMap(model::snapshotOf)
        .map(RunSnapshot::start)
        .map(
            start ->
                withPending(
                    entry, start, at(from.epoch(), start), from.epoch(), RunStatus.RUNNING));
  }

  /** The settings of a run after an epoch. */
  private static Config at(long epoch, RunSpec run) {
    List<Edit> done = run.edits().stream().filter(edit -> edit.epoch() <= epoch).toList();
    return run.withEdits(done).edited();
  }

  /**
   * With the wanted settings as an edit at an epoch; as initial settings if they restart the run.
   * Some settings are always initial ones.
   */
  private static RunSpec withPending(
      RunEntry entry, RunSpec start, Config now, long epoch, RunStatus status) {
    Overrides initial = entry.settings().values(Edit.INITIAL);
    Overrides changes = now.with(initial).changesTo(entry.settings());
    boolean diverged = status == RunStatus.DIVERGED && !changes.settings().isEmpty();
    if (diverged || !new SettingsChange(now, entry.settings()).continues()) {
      return entry.spec();
    }
    RunSpec longer = start.withConfig(start.config().with(initial));
    if (changes.settings().isEmpty()) {
      return longer;
    }
    return epoch == 0
        ? longer.withConfig(longer.config().with(changes))
        : longer.withEdits(inserted(start.edits(), new Edit(epoch, changes)));
  }

  private static List<Edit> inserted(List<Edit> log, Edit edit) {
    List<Edit> edits = new ArrayList<>(log);
    edits.add((int) log.stream().filter(each -> each.epoch() <= edit.epoch()).count(), edit);
    return edits;
  }
}
