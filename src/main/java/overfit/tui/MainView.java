package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import overfit.config.Settings;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.Status;

/**
 * The main view: settings on the left, the fit on the right, the losses below, a header above and
 * the keys at the bottom.
 */
final class MainView {

  private static final int SETTINGS_WIDTH = 27;
  private static final int LOSS_HEIGHT = 6;

  private final Model model;
  private final Look look;
  private final Surface surface;
  private final Rect settings;
  private final Rect fit;
  private final Rect loss;

  MainView(Model model, Look look, Surface surface) {
    this.model = model;
    this.look = look;
    this.surface = surface;
    int width = surface.width();
    int height = surface.height() - 2;
    int below = Math.min(height / 2, Math.max(LOSS_HEIGHT, height / 4));
    int left = Math.min(width * 9 / 20, Math.max(SETTINGS_WIDTH, width / 6));
    settings = new Rect(0, 1, left, height - below);
    fit = new Rect(left, 1, width - left, height - below);
    loss = new Rect(0, 1 + height - below, width, below);
  }

  void draw() {
    drawHeader();
    drawSettings();
    drawFit();
    drawLoss();
    drawNotice();
    drawFooter();
  }

  private List<Integer> shown() {
    return IntStream.range(0, model.plan().size())
        .filter(model::shows)
        .boxed()
        .collect(Collectors.toList());
  }

  private void drawHeader() {
    List<Label> labels = new ArrayList<>();
    labels.add(Label.of("overfit", Style.of(Role.TITLE).withBold()));
    labels.add(Label.of(model.preset(), Style.TEXT));
    int after = Label.row(surface, 1, 0, surface.width(), 2, labels);
    List<Label> state = state();
    int width = state.stream().mapToInt(label -> label.width() + 2).sum();
    int start = Math.max(after + 2, surface.width() - width + 1);
    Label.row(surface, start, 0, surface.width(), 2, state);
  }

  private List<Label> state() {
    List<Label> labels = new ArrayList<>();
    if (model.snapshot().isEmpty()) {
      labels.add(Label.of("preparing", Style.of(Role.NOTICE)));
      return labels;
    }
    Snapshot snapshot = model.snapshot().get();
    RunSnapshot run = snapshot.runs().get(model.run());
    labels.add(status(snapshot, run));
    labels.add(Label.of("epoch " + run.epoch() + "/" + run.goal(), Style.TEXT));
    labels.add(Label.of(model.speed().toString(), Style.TEXT));
    labels.add(Label.of("seed " + model.config().text(Settings.SEED), Style.TEXT));
    run.editedAt().ifPresent(at -> labels.add(Label.of("edited at " + at, Style.of(Role.NOTICE))));
    return labels;
  }

  private Label status(Snapshot snapshot, RunSnapshot run) {
    if (run.status() == Status.DIVERGED) {
      return sign("!", Role.ERROR, "diverged");
    }
    if (snapshot.playing() && run.status() == Status.RUNNING) {
      return sign(String.valueOf(look.glyphs().play()), Role.GOOD, "running");
    }
    return run.status() == Status.FINISHED
        ? sign(String.valueOf(look.glyphs().stop()), Role.FOCUS, "finished")
        : sign(look.glyphs().pause(), Role.NOTICE, "paused");
  }

  private static Label sign(String mark, Role role, String word) {
    return new Label(mark, Style.of(role).withBold(), word, Style.of(role));
  }

  private void drawSettings() {
    List<Label> name = List.of(Label.of(model.plan().get(model.run()).name(), Style.TEXT));
    Surface outside = surface.region(settings);
    Surface inside = Frame.draw(outside, look.glyphs(), "Settings", name);
    SettingsPane pane = new SettingsPane(model, look);
    pane.draw(inside);
    int below = pane.below(inside.height());
    Frame.foot(outside, look, below > 0 ? below + " more below" : "", Style.DIM);
  }

  /** The row of the selected run or setting, from border to border of the screen. */
  Surface cursorRow() {
    int row = new SettingsPane(model, look).cursorRow(settings.height() - 2);
    return surface.region(new Rect(1, settings.y() + 1 + row, surface.width() - 2, 1));
  }

  private void drawFit() {
    Surface pane = surface.region(fit);
    if (model.snapshot().isEmpty()) {
      Frame.draw(pane, look.glyphs(), "Fit", List.of());
      return;
    }
    FitChart chart = new FitChart(look, model.snapshot().get().runs(), shown(), model.run());
    chart.draw(Frame.draw(pane, look.glyphs(), "Fit", chart.legend()));
  }

  private void drawLoss() {
    Surface pane = surface.region(loss);
    if (model.snapshot().isEmpty()) {
      Frame.draw(pane, look.glyphs(), "Loss", List.of());
      return;
    }
    List<RunSnapshot> runs = model.snapshot().get().runs();
    LossChart chart = new LossChart(look, runs, shown(), model.run(), model.logLoss());
    chart.draw(Frame.draw(pane, look.glyphs(), chart.title(), chart.legend()));
  }

  /** What the last key did, or else what the selected setting is. */
  private void drawNotice() {
    Surface pane = surface.region(loss);
    if (!model.notice().isEmpty()) {
      Frame.foot(pane, look, model.notice(), Style.of(Role.NOTICE));
    } else if (Rows.selected(model) instanceof Row.OfSetting row) {
      String words = row.setting().name() + ": " + row.setting().help();
      Frame.foot(pane, look, words + "; " + row.setting().change().words(), Style.DIM);
    }
  }

  private void drawFooter() {
    Label.row(surface, 1, surface.height() - 1, surface.width(), 2, model.overlay().keys());
  }
}
