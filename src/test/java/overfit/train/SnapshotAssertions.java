package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import overfit.train.history.EpochCurve;

/** Compares snapshots of runs bit by bit. */
public final class SnapshotAssertions {

  private SnapshotAssertions() {}

  /** Everything except name and goal. */
  public static void assertSame(RunSnapshot expected, RunSnapshot found) {
    assertSameMoment(expected, found);
    assertSame(expected.curves().train(), found.curves().train());
    assertSame(expected.curves().test(), found.curves().test());
    assertSame(expected.curves().rate(), found.curves().rate());
    assertEquals(expected.editedAt(), found.editedAt());
  }

  /** Everything except curves and later edits. */
  static void assertSameMoment(RunSnapshot expected, RunSnapshot found) {
    assertEquals(ending(expected), ending(found));
    assertArrayEquals(expected.fit().x(), found.fit().x());
    assertArrayEquals(expected.fit().y(), found.fit().y());
    assertArrayEquals(expected.trained().predictions(), found.trained().predictions());
    assertArrayEquals(expected.heldOut().predictions(), found.heldOut().predictions());
    assertArrayEquals(expected.truth().y(), found.truth().y());
    assertArrayEquals(expected.data().x(), found.data().x());
    assertArrayEquals(expected.data().y(), found.data().y());
  }

  /** A copy with a fixed goal. */
  private static Scores ending(RunSnapshot run) {
    Scores scores = run.scores();
    return new Scores(
        scores.config(),
        RunStatus.RUNNING,
        "",
        scores.epoch(),
        0,
        scores.losses(),
        scores.best(),
        scores.references(),
        scores.baselines(),
        scores.data(),
        scores.last(),
        scores.before(),
        scores.atBest(),
        scores.restored(),
        scores.averaged());
  }

  private static void assertSame(EpochCurve expected, EpochCurve found) {
    assertArrayEquals(expected.points().x(), found.points().x());
    assertArrayEquals(expected.points().y(), found.points().y());
    assertArrayEquals(expected.means().y(), found.means().y());
  }
}
