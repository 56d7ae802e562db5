package overfit.tui.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import overfit.lesson.Answer;
import overfit.lesson.LessonState;
import overfit.lesson.Opening;
import overfit.lesson.Question;
import overfit.lesson.Task;
import overfit.lesson.condition.Condition;
import overfit.train.Order;
import overfit.tui.model.AnswerMark;
import overfit.tui.model.CockpitLayout;
import overfit.tui.model.Effect;
import overfit.tui.model.LessonItem;
import overfit.tui.model.LessonPlace;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.model.RunEntry;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

/** Carries out what there is to do in the steps of a lesson. The models have a lesson. */
final class LessonSteps {

  private static final String TRYING = "change a setting, then space trains";

  /** After training, since some settings change a network without beginning again. */
  private static final String TRYING_AGAIN = "change a setting; r begins again";

  private LessonSteps() {}

  static Update carryOut(Model model, LessonItem item) {
    LessonMoment moment = LessonMoment.of(model);
    return switch (item.kind()) {
      case CHOICE -> answer(model, List.of(choice(moment).choices().get(item.index())));
      case MATCH -> match(model, item);
      case CHECK -> answer(model, moment.view().place().matched());
      case NUMBER -> Update.of(model.withOverlay(AnswerPrompt.of(number(moment))));
      case TRAIN -> train(model);
      case TRY -> tried(model);
      case HINT -> showing(model, state(moment).hinting(moment.step().id()));
      case SOLUTION -> showing(model, state(moment).showingSolution(moment.step().id()));
      case TRAIN_SOLUTION -> TaskSolution.train(model, (Task) moment.step());
      case OPEN -> paused(model, moment.view().experiment(moment.index()));
      case NEXT -> go(model, moment.index() + 1);
      case MAP -> Update.of(model).and(new Effect.ListLessons());
    };
  }

  private static LessonState state(LessonMoment moment) {
    return moment.view().state();
  }

  private static Answer.Choice choice(LessonMoment moment) {
    return (Answer.Choice) moment.asked().orElseThrow().answer();
  }

  private static Answer.Number number(LessonMoment moment) {
    return (Answer.Number) moment.asked().orElseThrow().answer();
  }

  private static Update train(Model model) {
    return Update.of(model.withVisited(OptionalLong.empty())).ordering(new Order.Resume());
  }

  private static Update tried(Model model) {
    String words = LessonMoment.of(model).isUsed() ? TRYING_AGAIN : TRYING;
    return Update.of(model.withView(model.view().withEnlarged(false).withFocus(Pane.SETTINGS)))
        .saying(words);
  }

  private static Update paused(Model model, Opening opening) {
    return Update.of(model).and(Effect.OpenForLesson.paused(opening));
  }

  /** Another step; on the way forward, its experiment is opened if it is not there. */
  static Update go(Model model, int index) {
    boolean forward = index > LessonMoment.of(model).index();
    Model moved = model.withLesson(LessonMoment.of(model).view().at(index));
    LessonView view = LessonMoment.of(moved).view();
    boolean opens = forward && view.step().opening().isPresent() && !view.hasOpened(index);
    return opens ? paused(moved, view.experiment(index)) : Update.of(moved);
  }

  /** Gives the answer to the question of the step, and trains its experiment. */
  static Update answer(Model model, List<String> given) {
    LessonMoment moment = LessonMoment.of(model);
    Question question = moment.asked().orElseThrow();
    if (question.answer() instanceof Answer.Tested tested) {
      return test(moment, tested, given.get(0));
    }
    Model answered = showing(model, state(moment).answering(question.id(), given)).model();
    if (!moment.view().hasOpened(moment.index())) {
      Opening opening = moment.view().experiment(moment.index());
      Effect training = new Effect.OpenForLesson(opening, opening.runs(), false);
      return Update.of(answered).and(training);
    }
    return train(
        AnswerMark.of(question, given).map(mark -> selecting(answered, mark)).orElse(answered));
  }

  /** Waits until the condition of the answer is judged. */
  private static Update test(LessonMoment moment, Answer.Tested tested, String given) {
    Condition right = tested.condition().of(tested.parse(given).orElseThrow());
    LessonView view = moment.view();
    LessonPlace waiting = view.place().testing(new LessonPlace.Pending(given, right));
    Model model = moment.model().withLesson(view.withPlace(waiting));
    return view.hasOpened(moment.index())
        ? Update.of(model)
        : paused(model, view.experiment(moment.index()));
  }

  /** With an answer that was tested. */
  static Model tested(Model model, LessonPlace.Pending answer, boolean accepted) {
    LessonMoment moment = LessonMoment.of(model);
    String question = moment.step().id();
    List<String> kept = Answer.Tested.kept(answer.given(), accepted);
    return showing(model, state(moment).answering(question, kept)).model();
  }

  /** With the run selected that was chosen. */
  static Model selecting(Model model, AnswerMark mark) {
    List<String> names = model.runs().entries().stream().map(RunEntry::name).toList();
    int run = mark instanceof AnswerMark.OfRun of ? names.indexOf(of.name()) : -1;
    return run < 0 ? model : SettingsRows.select(model, SettingsRows.FIRST_RUN + run);
  }

  /** Matches a left side with the next right one that is free; after the last one, with none. */
  private static Update match(Model model, LessonItem item) {
    LessonMoment moment = LessonMoment.of(model);
    Answer.Match match = (Answer.Match) moment.asked().orElseThrow().answer();
    List<String> matched = new ArrayList<>(moment.matched(match));
    boolean repeated = match.choices().size() < match.left().size();
    List<String> free = new ArrayList<>(match.choices());
    String now = matched.get(item.index());
    free.removeIf(right -> !repeated && !right.equals(now) && matched.contains(right));
    int next = free.indexOf(now) + 1;
    matched.set(item.index(), next < free.size() ? free.get(next) : "");
    LessonPlace place = moment.view().place().withMatched(matched, item);
    return Update.of(model.withLesson(moment.view().withPlace(place)));
  }

  /** With another state, scrolled to the first line that it changes. */
  private static Update showing(Model model, LessonState next) {
    LessonMoment before = LessonMoment.of(model);
    Model changed = model.withLesson(before.view().withState(next));
    int width = CockpitLayout.insideLesson(model).width();
    List<LessonLine> old = LessonText.lines(before, width);
    List<LessonLine> now = LessonText.lines(LessonMoment.of(changed), width);
    int same = 0;
    while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
      same++;
    }
    LessonView view = LessonMoment.of(changed).view();
    return Update.of(changed.withLesson(view.withPlace(LessonPlace.TOP.scrolled(same))));
  }
}
