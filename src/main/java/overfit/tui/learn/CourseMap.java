package overfit.tui.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import overfit.lesson.Course;
import overfit.lesson.LessonProgress;
import overfit.lesson.LessonState;
import overfit.lesson.ListedLesson;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Effect;
import overfit.tui.model.ListOverlay;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.Dialog;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.MoreRows;
import overfit.tui.widget.TextLine;

/**
 * The map of the course: its modules with their lessons, what is done of each, and what the
 * selected one is about.
 *
 * @param selected the index of a lesson
 */
public record CourseMap(Course course, LessonProgress progress, int selected)
    implements ListOverlay {

  private static final int WIDTH = 72;
  private static final int CHAPTER_WIDTH = 5;

  /** The columns of {@code 3 of 5}. */
  private static final int DONE_WIDTH = 9;

  private static final int TEXT_ROWS = 3;

  private static final KeyName Q = new KeyName("q");

  /** A row of the list: the title of a module, or a lesson. */
  private record Row(String title, int lesson) {}

  /**
   * With the lesson selected that was opened last, or the one after it if that is done.
   *
   * @param ended whether its last step was reached, whatever was left out
   */
  public static CourseMap of(Course course, LessonProgress progress, boolean ended) {
    List<String> words = course.lessons().map(ListedLesson::word).toList();
    int latest = Math.max(0, words.indexOf(progress.latest()));
    CourseMap map = new CourseMap(course, progress, latest);
    boolean over = ended || !words.isEmpty() && map.isDone(map.lessons().get(latest));
    return over && latest < words.size() - 1 ? new CourseMap(course, progress, latest + 1) : map;
  }

  @Override
  public boolean closes(KeyName key) {
    return ListOverlay.super.closes(key) || key.equals(Q);
  }

  @Override
  public int count() {
    return lessons().size();
  }

  @Override
  public Overlay selecting(int index) {
    return new CourseMap(course, progress, index);
  }

  private List<ListedLesson> lessons() {
    return course.lessons().toList();
  }

  @Override
  public Update open(Model model) {
    ListedLesson lesson = lessons().get(selected);
    return lesson.valid()
        ? Update.of(model).and(new Effect.OpenLesson(lesson.word()))
        : Update.of(model).failing(lesson.remark());
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of(
        Label.key("jk", "select"), Label.key("Enter", opens()), Label.key("Esc", "close"));
  }

  private String opens() {
    return isBegun(lessons().get(selected)) ? "go on with the lesson" : "begin the lesson";
  }

  private boolean isBegun(ListedLesson lesson) {
    return state(lesson).begun();
  }

  private LessonState state(ListedLesson lesson) {
    return progress.of(lesson.word());
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    List<Row> rows = rows();
    int width = Dialog.width(screen, WIDTH);
    List<TextLine> text = text(width);
    int wanted = rows.size() + 1 + Math.max(TEXT_ROWS, text.size());
    Surface inside = Dialog.draw(screen, look, course.title(), WIDTH, wanted, done());
    int below = Math.min(Math.max(TEXT_ROWS, text.size()), inside.height() / 3);
    Rect list = new Rect(0, 0, inside.width(), Math.max(1, inside.height() - below));
    drawList(inside.region(list), look, rows);
    TextLine.draw(inside.region(new Rect(0, list.height(), inside.width(), below)), look, text);
  }

  /** {@code 3 of 22 done}. */
  private Label done() {
    long done = lessons().stream().filter(this::isDone).count();
    return Label.of(done + " of " + lessons().size() + " done", Style.DIM);
  }

  private boolean isDone(ListedLesson lesson) {
    return state(lesson).completes(lesson);
  }

  private List<TextLine> text(int width) {
    ListedLesson lesson = lessons().get(selected);
    return lesson.valid()
        ? TextLine.wrap(lesson.about(), width, Style.DIM)
        : TextLine.wrap(lesson.remark(), width, Style.of(Role.ERROR));
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int next = 0;
    for (Course.Module module : course.modules()) {
      rows.add(new Row(module.title(), -1));
      for (int i = 0; i < module.lessons().size(); i++) {
        rows.add(new Row("", next++));
      }
    }
    return rows;
  }

  /** The rows around the selected one; in the last row how many are above and below. */
  private void drawList(Surface area, Look look, List<Row> rows) {
    int at =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).lesson() == selected)
            .findFirst()
            .orElse(0);
    int shown = area.height() - 1;
    int first = Math.max(0, Math.min(rows.size() - shown, at - shown / 2));
    for (int y = 0; y < shown && first + y < rows.size(); y++) {
      Surface row = area.region(new Rect(0, y, area.width(), 1));
      draw(row, look, rows.get(first + y));
    }
    String more = MoreRows.around(first, shown, rows.size()).within(area.width());
    area.text(1, shown, more, Style.DIM);
  }

  private void draw(Surface row, Look look, Row of) {
    if (of.lesson() < 0) {
      row.text(0, 0, look.cut(of.title(), row.width()), Style.of(Role.TITLE).withBold());
      return;
    }
    ListedLesson lesson = lessons().get(of.lesson());
    Style plain = lesson.valid() ? Style.TEXT : Style.DIM;
    Style style = of.lesson() == selected ? plain.withReversed() : plain;
    row.fill(' ', style);
    row.target(of.lesson());
    row.text(1, 0, lesson.chapter(), style.withBold());
    int room = row.width() - CHAPTER_WIDTH - 1 - DONE_WIDTH;
    String origin = lesson.origin().isEmpty() ? "" : " (" + lesson.origin() + ")";
    row.text(CHAPTER_WIDTH + 1, 0, look.cut(lesson.title() + origin, room), style);
    String progress = progress(lesson);
    row.text(row.width() - progress.length() - 1, 0, progress, style);
  }

  /** {@code 3 of 5}, {@code done}, {@code broken}, or nothing before it was begun. */
  private String progress(ListedLesson lesson) {
    if (!lesson.valid()) {
      return "broken";
    }
    if (!isBegun(lesson)) {
      return "";
    }
    LessonState state = state(lesson);
    long done =
        lesson.questions().stream().filter(state.answers()::containsKey).count()
            + lesson.tasks().stream().filter(state.done()::contains).count();
    int all = lesson.questions().size() + lesson.tasks().size();
    return done == all ? "done" : done + " of " + all;
  }
}
