package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.train.Order;
import overfit.train.SnapshotRequest;
import overfit.tui.Models;

class SnapshotNeedsTest {

  @Test
  void atFirstIsTheUsual() {
    assertEquals(SnapshotRequest.USUAL, SnapshotNeeds.of(Models.lesson()));
  }

  @Test
  void unitsAreOfTheSelectedRunAndOnlyOnTheirPage() {
    Model second = Models.lesson().withSelection(1, SettingsRows.FIRST_RUN + 1);
    Model units = second.withView(second.view().withPage(Page.UNITS));
    assertEquals(SnapshotRequest.USUAL.units(1, 0), SnapshotNeeds.of(second));
    assertEquals(SnapshotRequest.USUAL.units(1, 1), SnapshotNeeds.of(units));
  }

  @Test
  void theKeyForWideFitsOrdersThemAndTheUsualOnesAgain() {
    Update wide = Models.update(Models.lesson(), "E");
    Update usual = Models.update(wide.model(), "E");
    assertEquals(seeing(SnapshotRequest.USUAL.withMargin(0.5)), wide.effects());
    assertEquals(seeing(SnapshotRequest.USUAL), usual.effects());
  }

  private static List<Effect> seeing(SnapshotRequest request) {
    return List.of(new Effect.Send(new Order.See(request)));
  }
}
