package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.Snapshot;
import overfit.tui.model.Model;

/** Undo gives back the trained runs: as they were, at the epoch at which they were. */
class UndoTest {

  private static final Preset SMALL = Models.small(200);

  private static Bench trained() {
    Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()));
    bench.order(new Order.Go(40));
    return bench;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d u",
        "r u",
        "r r u u",
        "r u U u",
        "R u",
        "R r d u u u",
        ":set_hidden_8 u",
        ":set_hidden_8 :set_hidden_4x4 u u",
        ":set_momentum_0.9 :goto_20 u",
        ":set_samples_9 u",
        ":set_seed_7 u",
        ":set_l2_0.5 u",
        ":set_dropout_0.5 :set_optimizer_adam u u",
        ":set_learning-rate_0.5 u",
        ":set_epochs_20 u",
        ":set_epochs_20 U u",
        ":set_epochs_30 :set_epochs_10 u u",
        ":set_epochs_300 u",
        ":baseline_polynomial_3 u",
        ":baseline_spline :set_l2_0.5 u u",
        ":set_l2_0.5 :set_epochs_25 r u u u",
        "N u",
        "r N :set_batch_2 u u u",
        "j d j u",
        "a d u u",
        "b r u u",
      })
  void undoneInAPauseTheRunsAreAsTheyWereAndTrainOnTheSame(String keys) {
    try (Bench bench = trained();
        Bench undisturbed = trained()) {
      bench.type(keys);
      assertSame(undisturbed, bench);
      bench.order(new Order.Go(90));
      undisturbed.order(new Order.Go(90));
      assertSame(undisturbed, bench);
    }
  }

  private static void assertSame(Bench expected, Bench bench) {
    List<RunSnapshot> were = expected.model().snapshot().orElseThrow().runs();
    List<RunSnapshot> are = bench.model().snapshot().orElseThrow().runs();
    assertEquals(were.size(), are.size());
    assertFalse(bench.model().snapshot().orElseThrow().playing());
    for (int i = 0; i < were.size(); i++) {
      assertEquals(were.get(i).start(), are.get(i).start());
      assertEquals(were.get(i).scores(), are.get(i).scores());
      assertArrayEquals(were.get(i).fit().y(), are.get(i).fit().y());
      assertEquals(
          expected.model().runs().get(i).settings(), bench.model().runs().get(i).settings());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "r u, undone; U redoes",
    "d u, undone; U redoes",
    ":set_hidden_8 u, undone; U redoes",
    ":set_l2_0.5 u, undone; U redoes",
    ":baseline_spline :goto_60 u, undone; U redoes",
    ":set_l2_0.5 :goto_60 u, undone from epoch 60 on; U redoes",
    ":set_l2_0.5 :goto_60 u U, redone; u undoes",
    "N :goto_55 u, undone from epoch 55 on; U redoes",
    "r U u, undone; U redoes",
    ":set_l2_0.5 :goto_60 [ u, undone from epoch 60 on; U redoes",
    ":set_l2_0.5 :goto_60 Home u, undone from epoch 60 on; U redoes",
    ":set_l2_0.5 :goto_60 :goto_30 u, undone from epoch 60 on; U redoes",
    ":set_l2_0.5 [ u, undone; U redoes",
    ":set_l2_0.5 Home u, undone; U redoes",
    ":set_l2_0.5 :goto_60 u Home U, redone; u undoes",
    ":set_l2_0.5 :goto_60 u :goto_80 { U, redone from epoch 80 on; u undoes",
    "N :goto_55 [ u, undone from epoch 55 on; U redoes",
    "r Home u, undone; U redoes",
  })
  void theNoticeSaysWhatWasUndone(String keys, String notice) {
    try (Bench bench = trained()) {
      bench.type(keys);
      assertEquals(notice, bench.model().notice());
    }
  }

  @Test
  void redoGivesBackWhatTheRestartHadTrained() {
    try (Bench bench = trained()) {
      bench.press("r");
      assertEquals(0, epoch(bench));
      bench.order(new Order.Go(25));
      bench.press("u");
      assertEquals(40, epoch(bench));
      bench.press("U");
      assertEquals(25, epoch(bench));
    }
  }

  @Test
  void aRunThatIsCutIsAsOneThatWasNeverTrainedFurther() {
    Preset shorter = Models.small(20);
    try (Bench bench = trained();
        Bench cut = new Bench(shorter, shorter.specs(Overrides.none()))) {
      bench.type(":set_epochs_20 j :set_epochs_20");
      cut.order(new Order.Go(20));
      assertSame(cut, bench);
    }
  }

  @Test
  void theSameSettingTypedAgainRestarts() {
    try (Bench bench = trained()) {
      bench.type(":set_hidden_8 :set_hidden_3");
      assertEquals(0, epoch(bench));
    }
  }

  @Test
  void undoOfALiveChangeOfARunThatHadDivergedGivesBackTheDivergedRun() {
    try (Bench bench = trained()) {
      bench.type(":set_learning-rate_10 :set_l2_1000 :goto_180");
      RunSnapshot wild = bench.model().selected().orElseThrow();
      bench.type(":set_l2_1");
      assertEquals(RunStatus.DIVERGED, wild.status());
      assertNotEquals(wild.status(), bench.model().selected().orElseThrow().status());
      bench.press("u");
      assertEquals(wild.scores(), bench.model().selected().orElseThrow().scores());
    }
  }

  /** The screen shows epoch 40 when the command is typed, and training is at epoch 90. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ":set_epochs_50 u",
        ":set_epochs_89 u",
        ":set_epochs_30 u",
        ":set_epochs_100 u",
        ":set_epochs_60 U u",
        ":set_l2_0.5 u",
        ":set_hidden_8 u",
        "r u",
        "d u",
      })
  void undoGivesBackWhatTheScreenHadNotShownYet(String keys) {
    for (boolean playing : List.of(true, false)) {
      try (Bench bench = trained();
          Bench undisturbed = trained()) {
        undisturbed.order(new Order.Go(90));
        bench.order(new Order.Go(90), shown(bench.model(), playing));
        bench.type(keys);
        assertSame(undisturbed, bench);
      }
    }
  }

  private static Model shown(Model model, boolean playing) {
    Snapshot last = model.snapshot().orElseThrow();
    return playing ? model.withSnapshot(last.asPlaying()) : model;
  }

  @Test
  void aRunThatDivergedUnseenIsGivenBackTooAndTheNoticeSaysSo() {
    try (Bench bench = trained()) {
      bench.type(":set_learning-rate_10 :set_l2_1000");
      Model before = shown(bench.model(), true);
      bench.order(new Order.Go(180));
      RunSnapshot wild = bench.model().selected().orElseThrow();
      bench.order(new Order.Go(180), before);
      bench.type(":set_l2_1 :goto_30 u");
      assertEquals(RunStatus.DIVERGED, wild.status());
      assertEquals(wild.scores(), bench.model().selected().orElseThrow().scores());
      assertEquals("undone; U redoes", bench.model().notice());
    }
  }

  @Test
  void aLiveChangeIsUndoneFromNowOnAlsoIfItWasMadeWhilePlaying() {
    try (Bench bench = trained()) {
      bench.order(new Order.Go(40), shown(bench.model(), true));
      bench.type(":set_l2_0.5 :goto_60 u");
      assertEquals("undone from epoch 60 on; U redoes", bench.model().notice());
      assertEquals(60, epoch(bench));
    }
  }

  /**
   * Each restart is trained to an epoch of its own. Undo gives that back as often as it says
   * "undone", which it does for the restarts that are kept.
   */
  @ParameterizedTest
  @CsvSource({
    "rrrrrrrrrrrruuuuuuuuuuuuuu, 12",
    "rrrrrrrrrrrrrrrrrruuuuuuuuuuuuuuuuuuuu, 12",
    "rrrrrrrruuuurrrruuuuuuuuuu, 12",
    "rrrrrrrruuuurrrrrrrruuuuuuuuuuuuuu, 16",
    "rrrrrruuuuUUuurrrrrrrrrrruuuuuuuuuuuuuu, 18",
    "rrrrrrrrrrrrruuuuuuUUUUUUrruuuuuuuuuuuuuu, 18",
    "rrrxrrrrxrrrrruuuuuuuuuuuuuuuu, 14",
    "rrrrrrrrruuuuxrrrrrrruuuuuuuuuuuuuu, 17",
  })
  void whatIsSaidToBeUndoneIsGivenBack(String keys, int undone) {
    try (Bench bench = trained()) {
      Deque<Long> before = new ArrayDeque<>();
      Deque<Long> after = new ArrayDeque<>();
      long next = 0;
      int count = 0;
      for (String key : keys.split("")) {
        long now = epoch(bench);
        boolean works = !key.equals("u") || !bench.model().workspace().undo().isEmpty();
        bench.press(key);
        if (key.equals("u") && works) {
          count++;
          after.push(now);
          assertEquals(before.pop(), epoch(bench), keys);
        } else if (key.equals("U")) {
          before.push(now);
          assertEquals(after.pop(), epoch(bench), keys);
        } else if (works) {
          before.push(now);
          after.clear();
        }
        if (key.equals("r")) {
          bench.order(new Order.Go(++next));
        }
      }
      assertEquals(undone, count);
      assertEquals(0, bench.model().workspace().undo().size());
    }
  }

  /** Twelve restarts of two runs: as many as are kept. */
  @Test
  void manyRestartsCanBeUndone() {
    try (Bench bench = trained()) {
      for (int i = 0; i < 12; i++) {
        bench.press("R");
      }
      for (int i = 0; i < 12; i++) {
        bench.press("u");
      }
      assertEquals(40, epoch(bench));
      try (Bench undisturbed = trained()) {
        assertSame(undisturbed, bench);
      }
    }
  }

  private static long epoch(Bench bench) {
    return bench.model().selected().orElseThrow().epoch();
  }
}
