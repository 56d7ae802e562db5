package overfit.tui.save;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.data.PointList;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.SimulatedTraining;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.train.WantedRun;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.model.Model;
import overfit.tui.model.SettingEdits;
import overfit.tui.settings.RunActions;

/** Experiments that keys made, saved and read back. */
class SavedRunsTest {

  private static final List<String> KEYS =
      List.of(
          "j", "j", "j", "Down", "k", "h", "l", "l", "Right", "n", "n", "b", "a", "d", "J", "K",
          "u", "U", "R", "r", "[", "{", "]", "End", "x", "P");

  private static final Preset SMALL = Models.small(1000);

  @TempDir Path folder;

  static IntStream seeds() {
    return Campaign.seeds(20, 1000);
  }

  @Test
  void aBaselineIsNeverAnEdit() {
    Model trained = Models.trained(Models.lesson(), 7);
    Model changed = SettingEdits.parse(trained, Settings.BASELINE, "spline").model();
    for (RunSpec run : SavedRuns.of(changed)) {
      assertEquals("spline", run.config().text(Settings.BASELINE));
      assertEquals(List.of(), run.edits());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsSavedReadsBackToTheSameRunsWithTheSameLosses(int seed) {
    Random random = new Random(seed);
    try (Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()))) {
      bench.order(new Order.SetSpeed(Speed.UNLIMITED));
      for (int i = 0; i < 60; i++) {
        press(bench, random);
      }
      List<RunSpec> saved = savedAndReadBack(bench.model());
      assertEquals(SavedRuns.of(bench.model()), saved);
      bench.press("End");
      assertEquals(saved, SavedRuns.of(bench.model()), "the same from the past");
      bench.order(new Order.Go(SaveActions.epoch(bench.model()) + 1));
      for (int i = 0; i < saved.size(); i++) {
        checkTrains(saved.get(i), bench.model().snapshotOf(bench.model().runs().get(i)));
      }
    }
  }

  private static void press(Bench bench, Random random) {
    Model model = bench.model();
    switch (random.nextInt(12)) {
      case 0 -> bench.apply(RunActions.rename(model, "run-" + random.nextInt(Integer.MAX_VALUE)));
      case 1 -> bench.apply(SettingEdits.set(model, Settings.POINTS, points(random)));
      case 3 -> bench.apply(SettingEdits.set(model, Settings.EPOCHS, 1L + random.nextInt(40)));
      case 2 -> {
        if (!model.inPast()) {
          bench.order(new Order.Go(SaveActions.epoch(model) + 1 + random.nextInt(9)));
        }
      }
      default -> press(bench, KEYS.get(random.nextInt(KEYS.size())));
    }
  }

  /** Plans are changed in the present. */
  private static void press(Bench bench, String key) {
    boolean atFirst = bench.model().selected().orElseThrow().epoch() == 0;
    if (key.matches("[uURr]")) {
      bench.press("End", key);
    } else if (!key.equals("b") || !atFirst) {
      bench.press(key);
    }
  }

  private static PointList points(Random random) {
    double[] x = random.doubles(4, -3, 3).toArray();
    return PointList.of(x, Arrays.stream(x).map(Math::sin).toArray());
  }

  private List<RunSpec> savedAndReadBack(Model model) {
    Presets presets = new Presets(folder);
    presets.save(SaveActions.preset(model, "mine"), true);
    return presets.find("mine").specs(Overrides.none());
  }

  private static void checkTrains(RunSpec spec, Optional<RunSnapshot> pictured) {
    RunSnapshot shown = pictured.orElseThrow();
    SimulatedTraining training =
        new SimulatedTraining(WantedRun.of(List.of(spec)), Speed.UNLIMITED, Specs.VECTORS);
    training.order(new Order.Go(shown.epoch())); // further than its epochs, as it was here
    RunSnapshot again = training.take().orElseThrow().runs().get(0);
    training.close();
    assertEquals(shown.epoch(), again.epoch(), spec::toString);
    if (shown.status() == RunStatus.RUNNING) { // after the end, new points are not trained on yet
      assertEquals(shown.trainLoss(), again.trainLoss(), 0, spec::toString);
    }
    assertEquals(shown.testLoss(), again.testLoss(), 0, spec::toString);
    assertEquals(shown.scores().trainModeLoss(), again.scores().trainModeLoss(), 0, spec::toString);
    assertEquals(shown.bestTestLoss(), again.bestTestLoss(), 0, spec::toString);
  }

  @Test
  void beforeTheFirstSnapshotTheRunsAreAsTheyArePlanned() {
    Model model = Models.with(Models.lesson(), 1, Settings.L2, "0.5");
    assertEquals(model.runs().wanted().stream().map(WantedRun::spec).toList(), SavedRuns.of(model));
  }

  @Test
  void whatIsOrderedAtTheFirstWeightsIsHowTheRunBegins() {
    Model model = Models.with(Models.trained(Models.lesson(), 0), 1, Settings.L2, "0.5");
    assertEquals(config(model, 1), SavedRuns.of(model).get(1).config());
    assertEquals(List.of(), SavedRuns.of(model).get(1).edits());
  }

  @Test
  void whatIsOrderedLaterIsAnEditAtTheEpochThatIsShown() {
    Model model = Models.with(Models.trained(Models.lesson(), 5), 1, Settings.L2, "0.5");
    Edit edit = new Edit(5, Overrides.none().with(Settings.L2, 0.5));
    RunSpec before = SavedRuns.of(Models.lesson()).get(1);
    assertEquals(before.withEdits(List.of(edit)), SavedRuns.of(model).get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "5", "900"})
  void anotherNumberOfEpochsIsHowTheRunBeginsAndItsEditsStay(String epochs) {
    Model edited = Models.with(Models.trained(Models.lesson(), 5), 1, Settings.L2, "0.5");
    Model model = Models.with(edited, 1, Settings.EPOCHS, epochs);
    RunSpec before = SavedRuns.of(edited).get(1);
    Overrides longer = Overrides.none().parsing(Settings.EPOCHS, epochs);
    assertEquals(
        before.withConfig(before.config().with(longer)), SavedRuns.of(model).get(1), epochs);
  }

  @Test
  void whatRestartsARunIsHowItBegins() {
    Model model = Models.with(Models.trained(Models.lesson(), 5), 1, Settings.HIDDEN, "8");
    assertEquals(new RunSpec("l2", config(model, 1)), SavedRuns.of(model).get(1));
  }

  @Test
  void aBranchThatIsOnlyPlannedIsItsParentUntilThen() {
    Model parent = Models.with(Models.trained(Models.lesson(), 5), 0, Settings.L2, "0.5");
    Model model = Models.press(Models.trained(Models.lesson(), 5), "b");
    Model changed = Models.with(model, 1, Settings.L2, "0.5");
    List<Edit> edits = SavedRuns.of(parent).get(0).edits();
    assertEquals(edits, SavedRuns.of(changed).get(1).edits());
    assertEquals("none-5", SavedRuns.of(changed).get(1).name());
    assertEquals(Models.lesson().entry().settings(), SavedRuns.of(changed).get(1).config());
  }

  private static Config config(Model model, int run) {
    return model.runs().get(run).settings();
  }
}
