package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.config.Settings;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.Snapshot;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.PresetChanges;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The first row of the screen: the preset, and the status of the selected run. */
final class Header {

  private Header() {}

  static void draw(Model model, Look look, Surface row) {
    List<Label> labels = new ArrayList<>();
    labels.add(Label.of("overfit", Style.of(Role.TITLE).withBold()));
    labels.add(preset(model));
    int after = Label.row(row, 1, 0, row.width(), 2, labels);
    List<Label> full = state(model, look, extension(model));
    boolean fits = after + width(full) < row.width();
    List<Label> state = fits ? full : state(model, look, "");
    Label.row(row, Math.max(after + 2, row.width() - width(state) + 1), 0, row.width(), 2, state);
  }

  private static int width(List<Label> labels) {
    return labels.stream().mapToInt(label -> label.width() + 2).sum();
  }

  /** A mark if training ends later than the setting epochs. */
  private static String extension(Model model) {
    return model
        .selected()
        .filter(run -> run.goal() > run.config().get(Settings.EPOCHS))
        .map(run -> " (extended)")
        .orElse("");
  }

  /** The status as text: {@code finished epoch 500/500 60/s seed 42 1:cockpit}. */
  static String status(Model model, Look look) {
    return state(model, look, "").stream().map(Label::word).collect(Collectors.joining(" "));
  }

  /** The name of the preset, with a mark if the runs were changed. */
  private static Label preset(Model model) {
    boolean changed = new PresetChanges(model).isChanged();
    return Label.of(model.workspace().preset() + (changed ? "*" : ""), Style.TEXT);
  }

  private static List<Label> state(Model model, Look look, String extension) {
    Optional<RunSnapshot> selected = model.selected();
    if (selected.isEmpty()) {
      return List.of(Label.of("preparing", Style.of(Role.NOTICE)), page(model));
    }
    RunSnapshot run = selected.get();
    List<Label> labels = new ArrayList<>();
    labels.add(status(model, look, run));
    if (model.snapshot().orElseThrow().visited().isEmpty()) {
      labels.add(Label.of("epoch " + run.epoch() + "/" + run.goal() + extension, Style.TEXT));
    }
    labels.add(Label.of(model.workspace().speed().toString(), Style.TEXT));
    labels.add(Label.of("seed " + model.config().text(Settings.SEED), Style.TEXT));
    run.editedAt().ifPresent(at -> labels.add(Label.of("edited at " + at, Style.of(Role.NOTICE))));
    labels.add(page(model));
    return labels;
  }

  /** {@code 1:cockpit}. */
  private static Label page(Model model) {
    Page page = model.view().page();
    return Label.of((page.ordinal() + 1) + ":" + page.title(), Style.DIM);
  }

  private static Label status(Model model, Look look, RunSnapshot run) {
    Snapshot snapshot = model.snapshot().orElseThrow();
    if (snapshot.visited().isPresent()) {
      String past = "past " + snapshot.visited().getAsLong() + " of " + snapshot.present();
      return sign(look.glyphs().pause(), Role.NOTICE, past);
    }
    if (run.status() == RunStatus.DIVERGED) {
      return sign("!", Role.ERROR, "diverged");
    }
    if (snapshot.playing() && run.status() == RunStatus.RUNNING) {
      return sign(String.valueOf(look.glyphs().play()), Role.GOOD, "running");
    }
    return run.status() == RunStatus.FINISHED
        ? sign(String.valueOf(look.glyphs().stop()), Role.FOCUS, "finished")
        : sign(look.glyphs().pause(), Role.NOTICE, "paused");
  }

  private static Label sign(String mark, Role role, String word) {
    return new Label(mark, Style.of(role).withBold(), word, Style.of(role));
  }
}
