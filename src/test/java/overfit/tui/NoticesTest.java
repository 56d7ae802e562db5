package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import overfit.screen.Theme;
import overfit.train.Snapshot;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.tui.model.Model;
import overfit.tui.model.TimeTravel;

/** How long notices are shown. */
class NoticesTest {

  private final ScriptedWindow window = new ScriptedWindow(100, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T | theme light",
        "r | restarted from the initial weights",
        "m | mouse capture on",
        "a | none-2: added",
        "P | none is the baseline",
      })
  void aNoticeGoesAfterSomeSeconds(String key, String notice) {
    window.press(key).does(() -> shows(notice)).nothing().does(() -> showsNot(notice)).press("q");
    run(Models.lesson());
    assertTrue(window.nanos() > 4e9 && window.nanos() < 1e10, window.nanos() + "");
  }

  @Test
  void inAFilmANoticeGoesInTheTimeOfTheFilm() {
    Presets presets = Presets.bundledAlone();
    Preset preset = presets.find(Presets.DEFAULT);
    StartState start = StartState.of("x", preset, preset.specs(Overrides.none()), "");
    try (RecordingStage film =
        new RecordingStage(presets, start, Theme.OKABE_ITO, Specs.VECTORS, 80, 24)) {
      film.key("T");
      film.advance(3_000_000_000L);
      assertTrue(film.surface().toString().contains("theme "));
      film.advance(3_000_000_000L);
      assertFalse(film.surface().toString().contains("theme "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pytorch", "weights"})
  void aFilmExportsNothing(String format) {
    Presets presets = Presets.bundledAlone();
    Preset preset = presets.find(Presets.DEFAULT);
    StartState start = StartState.of("x", preset, preset.specs(Overrides.none()), "");
    try (RecordingStage film =
        new RecordingStage(presets, start, Theme.OKABE_ITO, Specs.VECTORS, 80, 24)) {
      film.advance(100_000_000L);
      for (String key : (":export " + format).split("")) {
        film.key(key.equals(" ") ? "space" : key);
      }
      film.key("Enter");
      String shown = film.surface().toString();
      assertTrue(shown.contains("not written: recording changes no files"), shown);
    }
  }

  @Test
  void theSameNoticeSaidAgainIsShownAsLong() {
    window.press("R", "P", "P").does(() -> shows("no longer the baseline"));
    window.press("P").nothing().does(() -> showsNot("is the baseline")).press("q");
    run(Models.lesson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open none.csv | none.csv: expected a file of points",
        "open no/such.csv | no/such.csv: expected a file of points",
        "preset none.toml | none.toml: expected",
        "export pytorch /no/such/folder/x.py | /no/such/folder/x.py: ",
        "save /no/such/x | expected a name of up to 64 letters",
      })
  void anErrorStaysUntilTheNextKey(String command, String error) {
    window.press((":" + command).split("")).press("Enter").does(() -> shows("─ " + error));
    window.nothing().nothing().does(() -> shows("─ " + error));
    window.press("1").does(() -> showsNot(error)).press("q");
    run(Models.lesson());
  }

  @Test
  void anAnnouncedTrainingIsNoLongerAnnouncedOnceItIsDone() {
    Model model = Models.trained(Models.lesson(), 20);
    Model going = TimeTravel.go(model, 30).model();
    assertEquals("trains up to epoch 30", going.notice());
    Snapshot training = going.snapshot().orElseThrow();
    assertEquals("trains up to epoch 30", going.withSnapshot(training.asPlaying()).notice());
    Snapshot done = new Snapshot(training.runs(), false, Speed.DEFAULT);
    assertEquals("", going.withSnapshot(done).notice());
  }

  private void run(Model model) {
    window.run(Presets.bundledAlone(), model);
  }

  private void shows(String words) {
    assertTrue(window.last().contains(words), words + "\n" + window.last());
  }

  private void showsNot(String words) {
    assertTrue(!window.last().contains(words), words + "\n" + window.last());
  }
}
