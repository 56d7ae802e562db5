package overfit.tui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.lesson.Lesson;
import overfit.lesson.LessonState;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.tui.Models;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.widget.Border;
import overfit.tui.widget.Look;

class LessonPaneTest {

  private static final Lesson LESSON = Models.LESSONS.find("regularization");

  @ParameterizedTest
  @CsvSource({
    "BRAILLE, 34, published, ╭─ Lesson 2.6  2/16  question ───╮",
    "BRAILLE, 34, overfit, '╭─ Lesson 2.6  7/16  task, done ─╮'",
    "ASCII, 34, overfit, '+- > 2.6  7/16  task, done ------+'",
    "ASCII, 40, overfit, '+- > Lesson 2.6  7/16  task, done -----+'",
    "BRAILLE, 34, strength, ╭─ Lesson 2.6  10/16  exercise ──╮",
    "ASCII, 34, strength, +- > 2.6  10/16  exercise -------+",
  })
  void theTitleLeavesRoomForTheStepAndItsKind(Glyphs glyphs, int width, String step, String edge) {
    LessonState done = LessonState.NEW.doing("overfit").at(step);
    Model model = Models.lesson().withLesson(LessonView.of(LESSON, done));
    Model focused = model.withView(model.view().withFocus(Pane.LESSON));
    Look look = new Look(glyphs, glyphs == Glyphs.BRAILLE);
    LessonPane pane = new LessonPane(focused, look, new Size(width - 2, 10));
    Surface surface = new Surface(width, 12);
    Border.draw(surface, glyphs, look.title(pane.title(), true), pane.legend(), true);
    assertEquals(edge, surface.row(0));
  }
}
