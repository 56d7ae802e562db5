package overfit.tui.page.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.config.Settings;
import overfit.train.Order;
import overfit.train.SnapshotRequest;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.Update;

class UnitsPageTest {

  private static final PageDrawings.Drawing PAGE =
      (model, look, surface) -> new UnitsPage(model, look).draw(surface);

  private static final Model LESSON = Models.lesson();

  private static String draw(Model model, int width, int height) {
    return PageDrawings.draw(model, PAGE, PageDrawings.BRAILLE, width, height);
  }

  @Test
  void theUnitsBelowTheFitFromLeftToRightAsTheyChange() {
    assertEquals(
        """
         Units  none, w shows the next layer
        ╭─ Fit  ━ none ────────────────────────────────────────────╮
        │     │                                 ●●⡀●⡀⡀●⡀⡀●⡀        │
        │   0 ┤⠄⡀● ●                     ●⣄⣄⣂●●⠕⠒⠒⠒⠒⠉●⠉⠉●⠉⠉●⠉●●⠍●⡉⠉│
        │     │⣀⣀⣁⣁⣂●⣄⣄⣀●⣀⣀⣀⣀⣀⣀⠤●●⡤⠤●⠒●⠋●⠉ ●                      ⠁│
        │     │       ●  ●⠁●●⠁●⠁   ●                               │
        │      -π         -π/2           0          π/2          π │
        ╰──────────────────────────────────────────────────────────╯
        ╭─ Layer 1 of 2  4 units  tanh  1 nearly constant ─────────╮
        │4             1             2             3               │
        │  ⢀⠎⠉⠉⠉⠉⠉⠉⠉⠉⠉ ⠑⢄         ⡠⠊ ⠑⠤⡀                           │
        │  ⡜            ⠈⠢⣀     ⣀⠜     ⠈⠒⢄                         │
        │⠂⢰⠃ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠋⠒⠒⠒⠋ ⠂ ⠂ ⠂ ⠂ ⠂⠉⠢⣀⠂ ⠂ ⠂ ⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒   │
        │⢀⠇                                  ⠑⠤⡀                   │
        │⡜                                     ⠈⠒⢄                 │
        ╰──────────────────────────────────────────────────────────╯
        """,
        draw(PageDrawings.withUnits(Models.trained(LESSON, 100), 1), 60, 16));
  }

  @Test
  void thoseThatChangeLeastHaveNoRoom() {
    assertEquals(
        """
         Units  none, w shows the ne…
        ╭─ Fit  ━ none ──────────────╮
        │   0 ┤⡀●         ●●●●●●●●●●⡤│
        │     │⠒⠓●●●●●●●●●⠁●         │
        │     -π          0         π│
        ╰────────────────────────────╯
        ╭─ Layer 1 of 2  4 units ────╮
        │4        1        2         │
        │ ⢰⠉⠉⠉⠉⠉⠉ ⠑⢄    ⡠⠊ ⠑⠢⡀       │
        │⢂⠇⠂ ⠂ ⠂  ⠂ ⠓⠒⠒⠊⠂  ⠂ ⠊⠑⢆⡀⠂   │
        │⡜                      ⠈⠢⢄  │
        ╰─ 1 more (smaller range) ───╯
        """,
        draw(PageDrawings.withUnits(Models.trained(LESSON, 100), 1), 30, 12));
  }

  @Test
  void aNetworkWithoutHiddenLayersSaysSo() {
    Model linear =
        Models.trained(PageDrawings.alone(PageDrawings.config(Settings.HIDDEN, "none")), 3);
    assertTrue(draw(linear, 80, 22).contains("no hidden units: the network is linear"));
    Update update = Models.update(linear, "w");
    assertEquals(linear, update.model().withNotice(""));
    assertEquals(List.of(), update.effects());
  }

  @Test
  void untilASnapshotHasTheUnitsOfTheLayerItWaits() {
    Model model = PageDrawings.withUnits(Models.trained(LESSON, 3), 2);
    assertTrue(draw(model, 80, 22).contains("preparing"));
    assertTrue(draw(Models.press(model, "w", "w"), 80, 22).contains("Layer 2 of 2  4 units  tanh"));
  }

  @Test
  void drawsEveryModelAtEverySize() {
    PageDrawings.assertDraws(PAGE);
  }

  @Test
  void itsKeyAsksForTheUnitsAndLeavingItGivesThemBack() {
    Update there = Models.update(LESSON, "3");
    assertEquals(List.of(see(0, 1)), there.effects());
    Update back = Models.update(there.model(), "1");
    assertEquals(List.of(new Effect.Send(new Order.See(SnapshotRequest.USUAL))), back.effects());
  }

  @Test
  void theLayerKeyLeadsToThePageAndThenThroughTheLayers() {
    Model model = Models.press(LESSON, "w");
    assertEquals(Page.UNITS, model.view().page());
    assertEquals(1, model.view().units().layer());
    assertEquals(List.of(see(0, 2)), Models.update(model, "w").effects());
    assertEquals(1, Models.press(model, "w", "w").view().units().layer());
  }

  @Test
  void aNetworkWithFewerLayersShowsItsLast() {
    Model second = Models.press(LESSON, "w", "w");
    Model shallow = Models.with(second, 0, Settings.HIDDEN, "8");
    assertEquals(SnapshotRequest.USUAL.units(0, 1), SnapshotNeeds.of(shallow));
  }

  @Test
  void theWatchFollowsTheSelectedRunAndNothingElse() {
    Model model = Models.press(LESSON, "3");
    Update next = Models.update(model, "j");
    assertEquals(List.of(see(1, 1)), SnapshotNeeds.following(model, next).effects());
    Update other = Models.update(model, "L");
    assertEquals(other, SnapshotNeeds.following(model, other));
    Update inTheCockpit = Models.update(LESSON, "j");
    assertEquals(List.of(see(1, 0)), SnapshotNeeds.following(LESSON, inTheCockpit).effects());
    Update asked = Models.update(LESSON, "3");
    assertEquals(asked, SnapshotNeeds.following(LESSON, asked));
  }

  private static Effect see(int run, int layer) {
    return new Effect.Send(new Order.See(SnapshotRequest.USUAL.units(run, layer)));
  }
}
