package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import overfit.config.Setting;
import overfit.config.Settings;

class DeskTest {

  private static final Desk DESK = Models.lesson().desk();

  @Test
  void whatWasUndoneCanBeDoneAgain() {
    Desk changed = DESK.changed(DESK.plan().without(0));
    assertEquals(DESK.plan(), changed.undone().plan());
    assertEquals(changed, changed.undone().redone());
  }

  @Test
  void aNewChangeForgetsWhatWasUndone() {
    Desk desk = DESK.changed(DESK.plan().without(0)).undone().changed(DESK.plan().without(1));
    assertEquals(0, desk.redo().size());
  }

  @Test
  void aHundredChangesCanBeUndone() {
    Desk desk = DESK;
    for (int i = 0; i < 250; i++) {
      desk = desk.changed(desk.plan().pinned(0));
    }
    assertEquals(100, desk.undo().size());
  }

  @Test
  void undoDoesNotTakeBackWhatHappenedByItself() {
    Desk desk =
        DESK.changed(DESK.plan().with(1, DESK.plan().get(1).toggled()))
            .learning(DESK.plan().with(entry -> with(entry, Settings.DROPOUT, 0.7)));
    assertEquals(0.7, desk.undone().plan().get(0).settings().get(Settings.DROPOUT));
    assertEquals(0.7, desk.undone().redone().plan().get(0).settings().get(Settings.DROPOUT));
  }

  @Test
  void whatAnUndoTakesBackIsTakenBackBesideWhatHappenedByItself() {
    Desk changed = DESK.changed(DESK.plan().with(entry -> with(entry, Settings.L2, 0.3)));
    Desk desk = changed.learning(changed.plan().with(entry -> with(entry, Settings.DROPOUT, 0.7)));
    Entry before = DESK.plan().get(0);
    assertEquals(with(before, Settings.DROPOUT, 0.7), desk.undone().plan().get(0));
  }

  private static Entry with(Entry entry, Setting<Double> setting, double value) {
    return entry.withSettings(entry.settings().with(setting, value));
  }
}
