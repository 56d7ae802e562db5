package overfit.tui.model;

import java.util.List;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.train.RunSnapshot;

/** The changes since the preset was opened. */
public record PresetChanges(Model model) {

  /**
   * Whether the runs are no longer those of the preset: by their settings, or by edits that were
   * undone after epochs had been trained with them.
   */
  public boolean isChanged() {
    if (model.workspace().source().changed()) {
      return true;
    }
    List<RunEntry> before = model.workspace().original().inGivenOrder();
    List<RunEntry> now = model.runs().inGivenOrder();
    if (before.size() != now.size()) {
      return true;
    }
    for (int i = 0; i < now.size(); i++) {
      RunEntry entry = now.get(i);
      boolean same = before.get(i).id() == entry.id() && before.get(i).name().equals(entry.name());
      if (!same || !config(entry).equals(entry.settings()) || wasEdited(before.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether training has other edits than the preset, so that equal settings are not all. */
  private boolean wasEdited(RunEntry before) {
    return model
        .snapshotOf(before)
        .filter(shown -> !shown.start().edits().equals(before.edits()))
        .isPresent();
  }

  /** The settings in the preset at the epoch shown; for a run added later, its own settings. */
  public Config config(RunEntry entry) {
    return model.workspace().original().find(entry.id()).map(this::edited).orElse(entry.settings());
  }

  /** With the edits of the preset so far; an edit is applied when the next epoch begins. */
  private Config edited(RunEntry before) {
    long epoch = model.snapshotOf(before).map(RunSnapshot::epoch).orElse(0L);
    long last = model.inPast() ? epoch : epoch - 1;
    Config config = before.settings();
    for (Edit edit : before.edits()) {
      config = edit.epoch() <= last ? config.with(edit.changes()) : config;
    }
    return config;
  }
}
