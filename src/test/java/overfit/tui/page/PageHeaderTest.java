package overfit.tui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.tui.widget.Look;

class PageHeaderTest {

  @ParameterizedTest
  @CsvSource({
    "40, '', ' Step  the next update of none'",
    "40, epoch 3, ' Step  epoch 3  the next update of none'",
    "36, epoch 3, ' Step  epoch 3  the next update of…'",
    "30, epoch 3, ' Step  epoch 3'",
    "12, epoch 3, ' Step  epo…'",
  })
  void wordsGoOnAfterANoticeAsFarAsThereIsRoom(int width, String notice, String row) {
    Surface page = new Surface(width, 2);
    PageHeader.draw(
        new Look(Glyphs.BRAILLE, true), page, "Step", notice, "the next update of none");
    assertEquals(row, page.row(0).stripTrailing());
  }
}
