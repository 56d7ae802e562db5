package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.Campaign;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.data.Target;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.UnitResponses;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.widget.Look;

/** Pages of odd and of usual models. */
public final class PageDrawings {

  public static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  public static final Look ASCII = new Look(Glyphs.ASCII, false);

  private PageDrawings() {}

  /** A run for each value of a setting, named after it, in the lesson's other settings. */
  public static Model sweep(Setting<?> setting, String... values) {
    List<RunSpec> specs =
        Stream.of(values).map(value -> new RunSpec("r" + value, config(setting, value))).toList();
    return Model.of(Preset.of("odd", "", "", specs), specs);
  }

  public static Model alone(Config config) {
    List<RunSpec> specs = List.of(new RunSpec("alone", config));
    return Model.of(Preset.of("odd", "", "", specs), specs);
  }

  public static Config config(Setting<?> setting, String value) {
    return Config.INITIAL.with(Overrides.none().parsing(setting, value));
  }

  /** Of points alone: no true function, and so no test loss. */
  public static Config unknown() {
    PointList points = Settings.POINTS.domain().parse("-1:0,0:1,1:0.5,2:-1");
    return Config.INITIAL.with(Settings.POINTS, points).with(Settings.TARGET, Target.UNKNOWN);
  }

  /** As if inspections of all that is looked at had found these. */
  public static Model withFindings(Model model, List<Object> findings) {
    Snapshot plain = model.snapshot().orElseThrow();
    return model.withSnapshot(
        new Snapshot(
            plain.runs(),
            plain.playing(),
            plain.speed(),
            plain.visited(),
            plain.present(),
            plain.orders(),
            SnapshotNeeds.of(model),
            findings));
  }

  /** The selected run with units that answer x², −x, 0.001·x and a step. */
  public static Model withUnits(Model model, int layer) {
    double[] x = {-2, -1, 0, 1, 2};
    double[][] y = {
      {1, 0.25, 0, 0.25, 1},
      {1, 0.5, 0, -0.5, -1},
      {0.001, 0, 0, 0, 0.001},
      {-1, 1, 1, 1, 1}
    };
    Snapshot before = model.snapshot().orElseThrow();
    List<RunSnapshot> runs = new ArrayList<>(before.runs());
    runs.replaceAll(
        run ->
            new RunSnapshot(
                run.id(),
                run.start(),
                run.scores(),
                run.trained(),
                run.heldOut(),
                run.fit(),
                run.averagedFit(),
                run.truth(),
                run.baselines(),
                run.curves(),
                Optional.of(new UnitResponses(layer, x, y))));
    return model.withSnapshot(new Snapshot(runs, before.playing(), before.speed()));
  }

  /** Before the first snapshot, begun, at the end; diverged, twelve runs, no truth, no layer. */
  static List<Model> models() {
    Model diverged = sweep(Settings.LEARNING_RATE, "0.01", "1", "1e30");
    Model many =
        sweep(Settings.L2, "0", "1e-4", "1e-3", "2", "3", "4", "5", "6", "7", "8", "9", "1000");
    Model hidden = Models.press(Models.press(diverged, "x"), "j", "x", "j", "x");
    Model linear = alone(config(Settings.HIDDEN, "none"));
    List<Model> models = new ArrayList<>(List.of(Models.lesson(), many));
    for (Model model : List.of(Models.lesson(), diverged, many, hidden, linear, alone(unknown()))) {
      models.add(Models.trained(model, 0));
      models.add(withUnits(Models.trained(model, 30), 1));
    }
    return models;
  }

  public static Model on(Model model, Page page) {
    return model.withView(model.view().withPage(page));
  }

  /** What draws a page. */
  public interface Drawing {
    void draw(Model model, Look look, Surface surface);
  }

  public static String draw(Model model, Drawing page, Look look, int width, int height) {
    Surface surface = new Surface(width, height);
    page.draw(model, look, surface);
    return surface.toString();
  }

  /** At every size, of every model; and in ASCII nothing else. */
  public static void assertDraws(Drawing page) {
    for (Model model : models()) {
      for (int width : Campaign.sizes(400)) {
        for (int height : Campaign.sizes(120)) {
          draw(model, page, BRAILLE, width, height);
          String text = draw(model.withNotice("said"), page, ASCII, width, height);
          assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
        }
      }
    }
  }
}
