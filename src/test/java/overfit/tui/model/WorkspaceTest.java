package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.tui.Models;

class WorkspaceTest {

  private static final Workspace WORKSPACE = Models.lesson().workspace();

  @Test
  void whatWasUndoneCanBeDoneAgain() {
    Workspace changed = WORKSPACE.changed(WORKSPACE.runs().without(0));
    assertEquals(WORKSPACE.runs(), changed.undone().runs());
    assertEquals(changed, changed.undone().redone());
  }

  @Test
  void aNewChangeForgetsWhatWasUndone() {
    Workspace workspace =
        WORKSPACE
            .changed(WORKSPACE.runs().without(0))
            .undone()
            .changed(WORKSPACE.runs().without(1));
    assertEquals(0, workspace.redo().size());
  }

  @Test
  void aHundredChangesCanBeUndone() {
    Workspace workspace = WORKSPACE;
    for (int i = 0; i < 250; i++) {
      workspace = workspace.changed(workspace.runs().pinned(0));
    }
    assertEquals(100, workspace.undo().size());
  }

  @Test
  void undoDoesNotTakeBackWhatHappenedByItself() {
    Workspace workspace =
        WORKSPACE
            .changed(WORKSPACE.runs().with(1, WORKSPACE.runs().get(1).toggled()))
            .merged(WORKSPACE.runs().with(entry -> with(entry, Settings.DROPOUT, 0.7)));
    assertEquals(0.7, workspace.undone().runs().get(0).settings().get(Settings.DROPOUT));
    assertEquals(0.7, workspace.undone().redone().runs().get(0).settings().get(Settings.DROPOUT));
  }

  @Test
  void whatAnUndoTakesBackIsTakenBackBesideWhatHappenedByItself() {
    Workspace changed =
        WORKSPACE.changed(WORKSPACE.runs().with(entry -> with(entry, Settings.L2, 0.3)));
    Workspace workspace =
        changed.merged(changed.runs().with(entry -> with(entry, Settings.DROPOUT, 0.7)));
    RunEntry before = WORKSPACE.runs().get(0);
    assertEquals(with(before, Settings.DROPOUT, 0.7), workspace.undone().runs().get(0));
  }

  private static RunEntry with(RunEntry entry, Setting<Double> setting, double value) {
    return entry.withSettings(entry.settings().with(setting, value));
  }
}
