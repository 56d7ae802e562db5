package overfit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import overfit.record.tape.ProgramLaunch;
import overfit.record.tape.Stage;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

/** A stage that looks like the cockpit with three runs at 60 epochs per second. */
final class TrainingStage implements Stage {

  private static final Role[] RUNS = {Role.RUN_1, Role.RUN_2, Role.RUN_3};

  final List<String> keys = new ArrayList<>();
  private final int width;
  private final int height;
  private long nanos;
  private Theme theme = Theme.OKABE_ITO;

  TrainingStage(int width, int height) {
    this.width = width;
    this.height = height;
  }

  static Stage open(ProgramLaunch launch) {
    return new TrainingStage(launch.columns(), launch.rows());
  }

  @Override
  public void key(String name) {
    keys.add(name);
    theme = name.equals("t") ? theme.next() : theme;
  }

  @Override
  public void advance(long elapsed) {
    nanos += elapsed;
  }

  @Override
  public Theme theme() {
    return theme;
  }

  @Override
  public String status() {
    return epoch() < 300 ? "running" : "epoch 300 is over";
  }

  @Override
  public boolean ended() {
    return keys.contains("q");
  }

  @Override
  public void close() {}

  private int epoch() {
    return (int) (nanos * 60 / 1_000_000_000);
  }

  @Override
  public Surface surface() {
    Surface surface = new Surface(width, height);
    surface.text(1, 0, "overfit", Style.of(Role.TITLE).withBold());
    surface.text(38, 0, "▶ running", Style.of(Role.GOOD));
    surface.text(49, 0, "epoch " + epoch() + "/6000  60/s  seed 42  1:fit", Style.TEXT);
    box(surface, 0, 1, 27, 21, "Settings  l2");
    box(surface, 27, 1, width - 27, 21, "Fit   ┄┄┄ sin x   ● data   ━ none   ━ l2");
    box(surface, 0, 22, width, 7, "Loss (log)   train " + figure(0) + "   epoch " + epoch());
    for (int run = 0; run < 3; run++) {
      surface.text(2, 3 + run, "● run" + run, Style.of(RUNS[run]));
      surface.text(14, 3 + run, figure(run) + "  " + figure(run + 3), Style.TEXT);
    }
    for (int row = 7; row < 20; row++) {
      surface.text(2, row, "setting-" + row + "      0.0" + row, Style.DIM);
    }
    fit(surface.region(new Rect(33, 2, width - 35, 18)));
    loss(surface.region(new Rect(7, 23, width - 9, 4)));
    surface.text(1, height - 1, "space pause  n step  r restart", Style.of(Role.KEY));
    keys.forEach(key -> surface.put(60 + keys.size() % 20, height - 1, key.charAt(0), Style.TEXT));
    return surface;
  }

  private String figure(int run) {
    return String.format(Locale.ROOT, "%.3f", 0.1 + 0.01 * run + Math.exp(-epoch() / 600.0));
  }

  private static void box(Surface surface, int x, int y, int width, int height, String title) {
    Style frame = Style.of(Role.FRAME);
    surface.text(x, y, "╭" + "─".repeat(width - 2) + "╮", frame);
    for (int row = 1; row < height - 1; row++) {
      surface.put(x, y + row, '│', frame);
      surface.put(x + width - 1, y + row, '│', frame);
    }
    surface.text(x, y + height - 1, "╰" + "─".repeat(width - 2) + "╯", frame);
    surface.text(x + 2, y, " " + title + " ", Style.of(Role.TITLE));
  }

  /** Three curves that approach a dotted sine, and thirty samples. */
  private void fit(Surface pane) {
    int dots = pane.width() * 2;
    for (int i = 0; i < dots; i += 2) {
      dot(pane, i, level(pane, Math.sin(x(i, dots))), Role.TARGET);
    }
    for (int run = 0; run < 3; run++) {
      double learned = 1 - Math.exp(-epoch() / (300.0 + 300 * run));
      for (int i = 0; i < dots; i++) {
        double x = x(i, dots);
        dot(pane, i, level(pane, learned * Math.sin(x) + 0.1 * (1 - learned) * x), RUNS[run]);
      }
    }
    for (int i = 0; i < 30; i++) {
      double y = Math.sin(x(i, 30)) + 0.3 * Math.sin(17 * i * i);
      pane.put(i * pane.width() / 30, level(pane, y) / 4, '●', Style.of(Role.DATA));
    }
  }

  private void loss(Surface pane) {
    int last = Math.min(pane.width() * 2, epoch() * pane.width() * 2 / 6000 + 1);
    for (int run = 0; run < 3; run++) {
      for (int i = 0; i < last; i++) {
        double noise = 0.05 * Math.sin(i * i * 0.37 + run);
        double y = Math.exp(-i / (10.0 + 10 * run)) + noise;
        dot(pane, i, (int) ((1 - y) * (pane.height() * 4 - 2)), RUNS[run]);
      }
    }
  }

  private static double x(int i, int count) {
    return -Math.PI + 2 * Math.PI * i / count;
  }

  private static int level(Surface pane, double y) {
    return (int) Math.round((1.4 - y) / 2.8 * (pane.height() * 4 - 1));
  }

  /** One dot of braille, 2 × 4 a cell. */
  private static void dot(Surface pane, int x, int y, Role role) {
    if (x < 0 || y < 0 || x / 2 >= pane.width() || y / 4 >= pane.height()) {
      return;
    }
    int bit = new int[] {0x1, 0x8, 0x2, 0x10, 0x4, 0x20, 0x40, 0x80}[y % 4 * 2 + x % 2];
    char old = pane.glyph(x / 2, y / 4);
    int dots = old >= 0x2800 && old < 0x2900 ? old : 0x2800;
    pane.put(x / 2, y / 4, (char) (dots | bit), Style.of(role));
  }
}
