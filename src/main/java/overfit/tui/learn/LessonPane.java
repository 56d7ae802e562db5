package overfit.tui.learn;

import java.util.List;
import java.util.Optional;
import overfit.lesson.Exercise;
import overfit.lesson.LessonStep;
import overfit.lesson.Question;
import overfit.lesson.Task;
import overfit.screen.Rect;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.model.LessonItem;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PaneContent;

/** The lesson's pane: a step; in its lower edge what Enter does. */
public final class LessonPane implements PaneContent {

  private final LessonMoment moment;
  private final Look look;
  private final LessonWindow window;
  private final boolean focused;
  private final int width;

  /**
   * @param model one with a lesson
   * @param inside the size inside the border
   */
  public LessonPane(Model model, Look look, Size inside) {
    this.moment = LessonMoment.of(model);
    this.look = look;
    this.window = LessonWindow.of(moment, inside);
    this.focused = model.view().focus() == Pane.LESSON;
    this.width = inside.width() + 2;
  }

  /** {@code Lesson 2.6}; {@code 2.6} where what follows would not fit. */
  @Override
  public String title() {
    String chapter = moment.view().lesson().chapter();
    String title = chapter.isEmpty() ? "Lesson" : "Lesson " + chapter;
    boolean fits = Border.fits(width, look.title(title, focused), legend());
    return chapter.isEmpty() || fits ? title : chapter;
  }

  /** {@code 3/12}, {@code task, done}. */
  @Override
  public List<Label> legend() {
    String place = (moment.index() + 1) + "/" + moment.view().lesson().steps().size();
    String kind = kind(moment.step());
    Label step = Label.of(place, Style.TEXT);
    return kind.isEmpty() ? List.of(step) : List.of(step, Label.of(kind, Style.DIM));
  }

  private String kind(LessonStep step) {
    if (step instanceof Question) {
      return "question";
    }
    if (step instanceof Task) {
      return moment.isDone() ? "task, done" : "task";
    }
    return step instanceof Exercise ? "exercise" : "";
  }

  @Override
  public void draw(Surface inside) {
    List<LessonLine> visible = window.visible();
    char pointer = look.glyphs().pointer();
    for (int y = 0; y < visible.size(); y++) {
      LessonLine line = visible.get(y);
      Surface row = inside.region(new Rect(0, y, inside.width(), 1));
      if (focused && line.item().isPresent() && line.item().equals(window.selected())) {
        boolean first = y == 0 || !visible.get(y - 1).item().equals(line.item());
        line.drawSelected(row, first ? pointer : ' ');
      } else {
        line.draw(row);
      }
    }
  }

  @Override
  public void drawFoot(Surface pane) {
    Border.foot(pane, look, foot());
  }

  private Label foot() {
    if (!focused) {
      return Label.key("Tab", "goes on to the lesson");
    }
    String more = window.selected().isEmpty() ? ", " + lines(window.below()) : "";
    return Label.key("Enter", window.does() + more);
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }

  /** The thing to do in a row inside the border. */
  public Optional<LessonItem> at(int row) {
    return window.at(row);
  }
}
