package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.train.Order;
import overfit.train.Watch;

class WatchingTest {

  @Test
  void atFirstIsTheUsual() {
    assertEquals(Watch.USUAL, Watching.of(Models.lesson()));
  }

  @Test
  void unitsAreOfTheSelectedRunAndOnlyOnTheirPage() {
    Model second = Models.lesson().withSelection(1, Rows.FIRST_RUN + 1);
    Model units = second.withView(second.view().withPage(Page.UNITS));
    assertEquals(Watch.USUAL.units(1, 0), Watching.of(second));
    assertEquals(Watch.USUAL.units(1, 1), Watching.of(units));
  }

  @Test
  void theKeyForWideFitsOrdersThemAndTheUsualOnesAgain() {
    Update wide = Models.update(Models.lesson(), "E");
    Update usual = Models.update(wide.model(), "E");
    assertEquals(seeing(Watch.USUAL.withMargin(0.5)), wide.effects());
    assertEquals(seeing(Watch.USUAL), usual.effects());
  }

  private static List<Effect> seeing(Watch watch) {
    return List.of(new Effect.Send(new Order.See(watch)));
  }
}
