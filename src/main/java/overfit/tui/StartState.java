package overfit.tui;

import java.util.List;
import java.util.Optional;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.lesson.Lesson;
import overfit.lesson.LessonState;
import overfit.lesson.Lessons;
import overfit.lesson.Opening;
import overfit.train.Speed;
import overfit.train.sweep.SweepSummary;
import overfit.tui.model.LessonView;
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
 * @param learning what to learn beside it
 * @param notice the first notice, or empty
 */
public record StartState(
    String word,
    Preset preset,
    List<RunSpec> specs,
    boolean asItIs,
    Optional<SavedSession> saved,
    Optional<SweepSummary> sweep,
    Learning learning,
    String notice) {

  public static StartState of(String word, Preset preset, List<RunSpec> specs, String notice) {
    return of(word, preset, specs, specs.equals(preset.specs(Overrides.none())), notice);
  }

  private static StartState of(
      String word, Preset preset, List<RunSpec> specs, boolean asItIs, String notice) {
    return new StartState(
        word, preset, specs, asItIs, Optional.empty(), Optional.empty(), Learning.NOTHING, notice);
  }

  /** A lesson, where it was left: its experiment waits at epoch 0. */
  public static StartState learning(Lessons lessons, Lesson lesson, String notice) {
    return learning(lessons, lesson, lessons.progress().of(lesson.word()), notice);
  }

  /** The same with other progress. */
  static StartState learning(Lessons lessons, Lesson lesson, LessonState state, String notice) {
    LessonView view = LessonView.of(lesson, state);
    Opening opening = view.experiment(view.index());
    return of(opening.word(), opening.preset(), opening.runs(), false, notice)
        .with(new Learning(lessons, Optional.of(view.withOpened(Optional.of(opening))), false));
  }

  /**
   * @param files what reads the points of the preset's files
   */
  public static StartState of(
      String word, Preset preset, List<RunSpec> specs, String notice, DataFiles files) {
    return of(word, preset, specs, specs.equals(preset.specs(Overrides.none(), files)), notice);
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
        saved.word(),
        saved.preset(),
        specs,
        true,
        Optional.of(saved),
        Optional.empty(),
        Learning.NOTHING,
        first);
  }

  /** With the results of a sweep, which the screen shows first, and as many runs as it can have. */
  public StartState showing(SweepSummary results) {
    List<RunSpec> first = specs.subList(0, Math.min(specs.size(), RunList.MOST));
    boolean all = asItIs && first.size() == specs.size();
    return new StartState(word, preset, first, all, saved, Optional.of(results), learning, notice);
  }

  /** With other lessons that can be opened. */
  public StartState beside(Lessons lessons) {
    return with(new Learning(lessons, learning.lesson(), learning.map()));
  }

  /** With the map of the course over it; it waits at epoch 0. */
  public StartState underMap(Lessons lessons) {
    return with(new Learning(lessons, Optional.empty(), true));
  }

  private StartState with(Learning next) {
    return new StartState(word, preset, specs, asItIs, saved, sweep, next, notice);
  }

  Lessons lessons() {
    return learning.lessons();
  }

  /**
   * What to learn beside the experiment.
   *
   * @param lesson the open one
   * @param map whether the map of the course is shown first
   */
  private record Learning(Lessons lessons, Optional<LessonView> lesson, boolean map) {

    private static final Learning NOTHING =
        new Learning(Lessons.bundledAlone(Presets.bundledAlone()), Optional.empty(), false);

    Model shownIn(Model model) {
      Model open = lesson.map(view -> LessonFiles.showing(model, view)).orElse(model);
      return map ? new LessonFiles(lessons).listing(open) : open;
    }
  }

  Model model() {
    return learning.shownIn(experiment());
  }

  private Model experiment() {
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
