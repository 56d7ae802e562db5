package overfit.tui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import overfit.lesson.Course;
import overfit.lesson.LessonProgress;
import overfit.lesson.LessonState;
import overfit.lesson.ListedLesson;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.tui.Models;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.widget.Look;

class CourseMapTest {

  private static final Course COURSE =
      new Course(
          "Two parts",
          List.of(
              new Course.Module("Lines", List.of(lesson("1.1", "line", ""))),
              new Course.Module(
                  "Networks",
                  List.of(lesson("2.1", "net", ""), lesson("2.2", "broken", "net.md:3: odd")))));

  private static final LessonProgress PROGRESS =
      LessonProgress.NONE
          .with("line", LessonState.NEW.at("a").answering("q", List.of("1")).doing("t"))
          .with("net", LessonState.NEW.at("a").doing("t"));

  private static ListedLesson lesson(String chapter, String name, String remark) {
    String title = "Of a " + name;
    return new ListedLesson(
        name, name, chapter, title, "About " + name + ".", "", List.of("q"), List.of("t"), remark);
  }

  private static Model open() {
    return Models.lesson().withOverlay(CourseMap.of(COURSE, PROGRESS, false));
  }

  private static String draw(Model model) {
    Surface screen = new Surface(44, 12);
    CourseMap map = model.overlay(CourseMap.class).orElseThrow();
    map.draw(screen, screen, new Look(Glyphs.ASCII, true));
    return screen.toString();
  }

  @Test
  void saysWhatIsDoneAndWhatTheLatestLessonIsAbout() {
    assertEquals(
        """
        +- Two parts ------------------------------+
        | Lines                                    |
        |  1.1  Of a line                    done  |
        | Networks                                 |
        |  2.1  Of a net                   1 of 2  |
        |  2.2  Of a broken                broken  |
        |                                          |
        | About net.                               |
        |                                          |
        |                                          |
        +- 1 of 3 done ----------------------------+

        """,
        draw(open()));
  }

  @Test
  void enterTakesTheSelectedLessonUp() {
    assertEquals(List.of(new Effect.OpenLesson("net")), Models.update(open(), "Enter").effects());
    assertEquals(
        List.of(new Effect.OpenLesson("line")),
        Models.update(Models.press(open(), "k", "k"), "Enter").effects());
  }

  @Test
  void aBrokenLessonSaysWhy() {
    Model broken = Models.press(open(), "G");
    assertEquals("net.md:3: odd", Models.update(broken, "Enter").model().notice());
  }

  @Test
  void beforeAnyLessonTheFirstIsSelected() {
    assertEquals(0, CourseMap.of(COURSE, new LessonProgress("gone", Map.of()), false).selected());
  }

  @Test
  void afterALessonThatIsDoneOrAtItsEndTheNextIsSelected() {
    assertEquals(2, CourseMap.of(COURSE, PROGRESS, true).selected());
    LessonProgress done = PROGRESS.with("line", LessonState.NEW.at("a"));
    assertEquals(1, CourseMap.of(COURSE, done, false).selected());
    LessonProgress last = PROGRESS.with("broken", LessonState.NEW.at("a"));
    assertEquals(2, CourseMap.of(COURSE, last, true).selected());
  }
}
