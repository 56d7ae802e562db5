package overfit.tui;

import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.lesson.Opening;
import overfit.train.Speed;
import overfit.tui.learn.LessonActions;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.PresetSource;
import overfit.tui.model.View;
import overfit.tui.model.Workspace;

/** Opens experiments in place of another; they keep the view and the speed of it. */
final class ExperimentOpener {

  private final Presets presets;

  ExperimentOpener(Presets presets) {
    this.presets = presets;
  }

  /** That of a preset; throws {@link InputException} if there is none. */
  Model ofPreset(Model before, String name) {
    Preset preset = presets.find(name);
    DataFiles data = data();
    Model opened = Model.of(preset, preset.specs(Overrides.none(), data));
    String notice = opened(name, data) + "; u reopens " + before.workspace().preset();
    return succeeding(before, opened, PresetSource.of(preset, name)).withNotice(notice);
  }

  /** {@code opened l2}, or a note on its data, or one if the user has a preset of that name too. */
  private String opened(String name, DataFiles data) {
    return Stream.of(String.join("; ", data.notes()), presets.shadowNote(name))
        .filter(note -> !note.isEmpty())
        .findFirst()
        .orElse("opened " + name);
  }

  /** The experiment of a lesson. */
  Model forLesson(Model before, Effect.OpenForLesson wanted) {
    Opening opening = wanted.opening();
    PresetSource source = PresetSource.of(opening.preset(), opening.word()).withoutWatch();
    Model opened = Model.of(opening.preset(), wanted.runs());
    Model after = succeeding(before, opened, source).withLessonsExperiment(Optional.of(opening));
    Workspace own = before.workspace();
    Speed speed = own.hasUsualSpeed() ? opened.workspace().speed() : own.speed();
    String notice = "opened " + opening.preset().name() + "; u goes back";
    return LessonActions.selectingChosen(
        after.withWorkspace(after.workspace().withSpeed(speed)).withNotice(notice));
  }

  private static Model succeeding(Model before, Model opened, PresetSource source) {
    Speed speed = before.workspace().speed();
    Workspace workspace = opened.workspace().withSource(source).withSpeed(speed);
    View view = opened.view().lookingLike(before.view());
    return opened
        .withWorkspace(workspace)
        .withKept(before.kept())
        .withView(before.lesson().isPresent() ? view.withPanesOf(before.view()) : view)
        .withLessonsExperiment(Optional.empty());
  }

  /** The user's own points. */
  DataFiles data() {
    return new DataFiles(presets.inputs(), false);
  }
}
