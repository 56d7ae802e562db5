package overfit.tui;

import java.util.List;
import java.util.Optional;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.SavedSession;
import overfit.train.Speed;
import overfit.train.sweep.SweepSummary;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.SweepView;
import overfit.tui.model.Workspace;

/**
 * The experiment that the screen opens with.
 *
 * @param word how the command line refers to the preset: its name, or the path of its file
 * @param asItIs whether the runs are those of the preset, without other settings
 * @param saved the saved session, if one is reopened
 * @param sweep the results of a sweep to show first, if there are some
 * @param notice the first notice, or empty
 */
public record StartState(
    String word,
    Preset preset,
    List<RunSpec> specs,
    boolean asItIs,
    Optional<SavedSession> saved,
    Optional<SweepSummary> sweep,
    String notice) {

  public static StartState of(String word, Preset preset, List<RunSpec> specs, String notice) {
    boolean asItIs = specs.equals(preset.specs(Overrides.none()));
    return new StartState(word, preset, specs, asItIs, Optional.empty(), Optional.empty(), notice);
  }

  /**
   * @param files what reads the points of the preset's files
   */
  public static StartState of(
      String word, Preset preset, List<RunSpec> specs, String notice, DataFiles files) {
    boolean asItIs = specs.equals(preset.specs(Overrides.none(), files));
    return new StartState(word, preset, specs, asItIs, Optional.empty(), Optional.empty(), notice);
  }

  /**
   * A saved session; throws {@code InputException} if its settings are no longer valid.
   *
   * @param notice the first notice, unless there is one about the session
   */
  public static StartState reopening(SavedSession saved, String notice) {
    DataFiles files = DataFiles.plain();
    List<RunSpec> specs = saved.preset().specs(Overrides.none(), files);
    String first = files.notes().isEmpty() ? notice : String.join("; ", files.notes());
    return new StartState(
        saved.word(), saved.preset(), specs, true, Optional.of(saved), Optional.empty(), first);
  }

  /** With the results of a sweep, which the screen shows first, and as many runs as it can have. */
  public StartState showing(SweepSummary results) {
    List<RunSpec> first = specs.subList(0, Math.min(specs.size(), RunList.MOST));
    boolean all = asItIs && first.size() == specs.size();
    return new StartState(word, preset, first, all, saved, Optional.of(results), notice);
  }

  Model model() {
    Model model = Model.of(preset, specs).withNotice(notice);
    boolean changed = saved.filter(SavedSession::changed).isPresent();
    PresetSource source = PresetSource.of(preset, word).withChanged(changed);
    Workspace workspace = model.workspace().withSource(asItIs ? source : source.withoutWatch());
    Model opened = model.withWorkspace(workspace);
    Model restored = saved.map(session -> restored(opened, session)).orElse(opened);
    return sweep
        .map(SweepView::of)
        .map(view -> restored.withSweep(view).withView(restored.view().withPage(Page.SWEEP)))
        .orElse(restored);
  }

  /** With the saved selection, baseline, hidden runs and speed; unknown run names are ignored. */
  private static Model restored(Model model, SavedSession session) {
    RunList runs = model.runs();
    RunList shown =
        runs.with(entry -> session.hidden().contains(entry.name()) ? entry.toggled() : entry);
    int selected = Math.max(0, index(runs, session.selected()));
    int baseline = index(runs, session.baseline());
    RunList pinned = baseline < 0 ? shown : shown.pinned(baseline);
    Workspace workspace = model.workspace().withSpeed(new Speed(session.speed())).withRuns(pinned);
    return model
        .withWorkspace(workspace)
        .withSelection(selected, SettingsRows.FIRST_RUN + selected);
  }

  private static int index(RunList runs, String name) {
    return runs.entries().stream().map(RunEntry::name).toList().indexOf(name);
  }
}
