package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.train.Experiment;
import overfit.train.Snapshot;
import overfit.train.SnapshotRequest;
import overfit.train.Speed;
import overfit.train.WantedRun;
import overfit.tui.Models;

/** Edits that training applies by itself, merged with the changes of the user. */
class ModelMergeTest {

  private static final Overrides DROPS = Overrides.none().with(Settings.DROPOUT, 0.5);

  private final RunSpec spec =
      new RunSpec("run", Config.INITIAL).withEdits(List.of(new Edit(3, DROPS)));
  private final Model trained =
      Models.trained(
          Model.of(new Presets(Path.of("none")).find("regularization"), List.of(spec)), 2);

  @Test
  void anEditOfThePresetArrivesWithTheNextSnapshot() {
    assertEquals(Config.INITIAL, trained.config());
    assertEquals(Config.INITIAL.with(DROPS), Models.trained(trained, 5).config());
  }

  @Test
  void itIsMergedWithAChangeOfTheUser() {
    Model later = Models.trained(changed(0.1), 5);
    assertEquals(Config.INITIAL.with(DROPS).with(Settings.L2, 0.1), later.config());
    assertEquals(Config.INITIAL.with(DROPS), later.workspace().undone().runs().get(0).settings());
  }

  @Test
  void aRestartFromThePastTakesThePresetsEditBack() {
    Model past = Models.trained(trained, 5).withSnapshot(snapshot(1, OptionalLong.of(1)));
    Model restarted = past.withSnapshot(snapshot(0, OptionalLong.empty()));
    assertEquals(Config.INITIAL.with(DROPS), past.entry().settings());
    assertEquals(Config.INITIAL, restarted.entry().settings());
  }

  @Test
  void aNewRunHasTheEditsThatItsFirstSnapshotShows() {
    RunSpec other = new RunSpec("other", spec.config(), spec.edits());
    RunList more = trained.runs().adding(0, new WantedRun(1, other, Optional.empty()));
    Model later = Models.trained(Models.withRuns(trained, more), 5);
    assertEquals(Config.INITIAL.with(DROPS), later.runs().get(1).settings());
  }

  private Snapshot snapshot(int epochs, OptionalLong visited) {
    Experiment experiment = new Experiment(List.of(spec));
    for (int i = 0; i < epochs; i++) {
      experiment.step();
    }
    return new Snapshot(
        experiment.snapshots(),
        true,
        Speed.DEFAULT,
        visited,
        5,
        0,
        SnapshotRequest.USUAL,
        List.of());
  }

  private Model changed(double l2) {
    RunEntry entry = trained.entry().withSettings(trained.config().with(Settings.L2, l2));
    return Update.changing(trained, trained.runs().with(0, entry)).model();
  }
}
