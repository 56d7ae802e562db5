package overfit.tui;

import java.util.List;
import java.util.Optional;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.SavedSession;
import overfit.train.Speed;
import overfit.tui.model.Model;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Workspace;

/**
 * What the screen opens with.
 *
 * @param word how the preset was asked for: its name, or the path of its file
 * @param left where the experiment was left, if it is opened again
 * @param notice one line to begin with, or empty
 */
public record StartState(
    String word, Preset preset, List<RunSpec> specs, Optional<SavedSession> left, String notice) {

  public static StartState of(String word, Preset preset, List<RunSpec> specs, String notice) {
    return new StartState(word, preset, specs, Optional.empty(), notice);
  }

  /** The experiment that was left; throws {@code InputException} where its settings are no more. */
  public static StartState again(SavedSession left, String notice) {
    List<RunSpec> specs = left.preset().specs(Overrides.none());
    return new StartState(left.word(), left.preset(), specs, Optional.of(left), notice);
  }

  Model model() {
    Model model = Model.of(preset, specs).withNotice(notice);
    Workspace workspace = model.workspace().withSource(PresetSource.of(preset, word));
    return left.map(last -> asLeft(model.withWorkspace(workspace), last))
        .orElse(model.withWorkspace(workspace));
  }

  /** A name that no run has any more says nothing. */
  private static Model asLeft(Model model, SavedSession left) {
    RunList runs = model.runs();
    RunList shown =
        runs.with(entry -> left.hidden().contains(entry.name()) ? entry.toggled() : entry);
    int selected = Math.max(0, index(runs, left.selected()));
    int baseline = index(runs, left.baseline());
    RunList pinned = baseline < 0 ? shown : shown.pinned(baseline);
    Workspace workspace = model.workspace().withSpeed(new Speed(left.speed())).withRuns(pinned);
    return model
        .withWorkspace(workspace)
        .withSelection(selected, SettingsRows.FIRST_RUN + selected);
  }

  private static int index(RunList runs, String name) {
    return runs.entries().stream().map(RunEntry::name).toList().indexOf(name);
  }
}
