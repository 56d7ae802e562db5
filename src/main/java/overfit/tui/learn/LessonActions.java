package overfit.tui.learn;

import java.util.Optional;
import java.util.function.Function;
import overfit.lesson.Answer;
import overfit.terminal.input.KeyName;
import overfit.tui.model.CockpitLayout;
import overfit.tui.model.LessonItem;
import overfit.tui.model.LessonItem.Kind;
import overfit.tui.model.LessonPlace;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.Update;

/** What the keys and the mouse do in the pane of a lesson; without one, they say so. */
public final class LessonActions {

  /** The lines of a page that stay visible on the next one. */
  private static final int OVERLAP = 1;

  /** The lines that a turn of the wheel scrolls. */
  private static final int WHEEL = 3;

  private static final String NONE = "no lesson is open; `:lesson` lists them";

  private LessonActions() {}

  private static Update in(Model model, Function<LessonWindow, Update> action) {
    return model.lesson().isPresent() ? action.apply(window(model)) : Update.of(model).saying(NONE);
  }

  private static LessonWindow window(Model model) {
    return LessonWindow.of(LessonMoment.of(model), CockpitLayout.insideLesson(model));
  }

  /** Selects the next thing to do, or the one before; without one in that direction, scrolls. */
  public static Update select(Model model, int by) {
    return in(
        model,
        window ->
            window
                .item(by)
                .filter(item -> window.shows(item) || by > 0 && window.selected().isPresent())
                .map(item -> choosing(model, window, item))
                .orElseGet(() -> scrolled(model, window, by)));
  }

  /** Scrolls by pages. */
  public static Update page(Model model, int by) {
    return in(model, window -> paged(model, window, by));
  }

  private static Update paged(Model model, LessonWindow window, int by) {
    return scrolled(model, window, by * Math.max(1, window.rows() - OVERLAP));
  }

  public static Update wheel(Model model, boolean up) {
    return in(model, window -> scrolled(model, window, up ? -WHEEL : WHEEL));
  }

  private static Update scrolled(Model model, LessonWindow window, int by) {
    int next = window.scrolled(by);
    return next == window.first()
        ? Update.of(model)
        : at(model, window, window.place().scrolled(next));
  }

  private static Update choosing(Model model, LessonWindow window, LessonItem item) {
    return at(model, window, window.place().choosing(window.first(), item));
  }

  private static Update at(Model model, LessonWindow window, LessonPlace place) {
    return Update.of(model.withLesson(window.moment().view().withPlace(place)));
  }

  /** Does what is selected; before the end of the text is seen, reads on. */
  public static Update enter(Model model) {
    return in(
        model,
        window ->
            window
                .selected()
                .map(item -> LessonSteps.carryOut(model, item))
                .orElseGet(() -> paged(model, window, 1)));
  }

  /** Begins the answer to a question that asks for a number; empty for any other key or moment. */
  public static Optional<Update> type(Model model, KeyName key) {
    boolean here = model.view().page() == Page.COCKPIT && model.view().focus() == Pane.LESSON;
    return model
        .lesson()
        .filter(open -> here)
        .flatMap(open -> LessonMoment.of(model).asked())
        .filter(question -> question.answer() instanceof Answer.Number)
        .flatMap(question -> AnswerPrompt.begun((Answer.Number) question.answer(), key))
        .map(prompt -> Update.of(model.withNotice("").withOverlay(prompt)));
  }

  /** What Enter does, in a few words. */
  public static String does(Model model) {
    return model.lesson().map(open -> window(model).does()).orElse("do");
  }

  /** A click selects something to do; on what is selected, it does it. */
  public static Update click(Model model, LessonItem item) {
    return in(
        model,
        window ->
            window.selected().filter(item::equals).isPresent()
                ? LessonSteps.carryOut(model, item)
                : choosing(model, window, item));
  }

  /** With the run selected that the learner chose as the answer about this experiment. */
  public static Model selectingChosen(Model model) {
    return model
        .lesson()
        .flatMap(LessonView::mark)
        .map(mark -> LessonSteps.selecting(model, mark))
        .orElse(model);
  }

  /** Goes to the step before or after. */
  public static Update step(Model model, int by) {
    return in(model, window -> step(model, window.moment(), window.moment().index() + by));
  }

  private static Update step(Model model, LessonMoment moment, int wanted) {
    if (wanted < 0) {
      return Update.of(model).saying("this is the first step");
    }
    return wanted < moment.view().lesson().steps().size()
        ? LessonSteps.go(model, wanted)
        : LessonSteps.carryOut(model, LessonItem.of(Kind.MAP));
  }

  /** Closes the lesson; its progress is kept. */
  public static Update close(Model model) {
    Update closed =
        Update.of(model.withoutLesson()).saying("lesson closed; `:lesson` takes it up again");
    return in(model, window -> closed);
  }
}
