package overfit.tui.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.lesson.Answer;
import overfit.lesson.Caveat;
import overfit.lesson.Exercise;
import overfit.lesson.LessonStep;
import overfit.lesson.Question;
import overfit.lesson.Task;
import overfit.lesson.Words;
import overfit.tui.model.LessonItem;
import overfit.tui.model.LessonItem.Kind;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.PresetChanges;

/** The step that is shown, and what there is to do in it at this moment. */
record LessonMoment(Model model, LessonView view) {

  /** Of a model with a lesson. */
  static LessonMoment of(Model model) {
    return new LessonMoment(model, model.lesson().orElseThrow());
  }

  LessonStep step() {
    return view.step();
  }

  int index() {
    return view.index();
  }

  boolean isLast() {
    return index() == view.lesson().steps().size() - 1;
  }

  /** The question of the step, if it is one that is not answered yet. */
  Optional<Question> asked() {
    return asks(step()) ? Optional.of((Question) step()) : Optional.empty();
  }

  private boolean asks(LessonStep other) {
    return other instanceof Question question && view.answer(question).isEmpty();
  }

  /** The right sides that were matched so far, "" for those that were not. */
  List<String> matched(Answer.Match match) {
    List<String> given = view.place().matched();
    return given.isEmpty() ? match.left().stream().map(left -> "").toList() : given;
  }

  /** How many of the hints were shown. */
  int hints() {
    return Math.min(view.state().hints().getOrDefault(step().id(), 0), step().hints().size());
  }

  /** Whether it is a task that is done. */
  boolean isDone() {
    return view.state().done().contains(step().id());
  }

  /** Whether the solution was shown. */
  boolean isSolved() {
    return view.state().solved().contains(step().id());
  }

  /** Whether it is only read. */
  private boolean isRead() {
    return step() instanceof Words || step() instanceof Caveat;
  }

  /** Whether the experiment of the step is on the screen, perhaps with changes. */
  boolean isHere() {
    return view.hasOpened(index()) || step() instanceof Task task && view.showsSolution(task);
  }

  /** Whether there is something to do again: other settings, or some training. */
  boolean isUsed() {
    boolean trained = model.snapshot().filter(last -> last.present() > 0).isPresent();
    return trained || new PresetChanges(model).isChanged();
  }

  /**
   * Whether the experiment is paused at epoch 0, and no question is to be answered before. The text
   * after an answer tells what comes out, so it may be trained there.
   */
  private boolean isWaiting() {
    return isHere() && !isUsed() && model.isPaused() && (isAnswered() || !isAskedAbout());
  }

  /** Whether it is a question that is answered. */
  boolean isAnswered() {
    return step() instanceof Question && asked().isEmpty();
  }

  /** Whether a question about the experiment is still to come. */
  private boolean isAskedAbout() {
    List<LessonStep> steps = view.lesson().steps();
    return IntStream.range(index(), steps.size())
        .takeWhile(view::hasOpened)
        .anyMatch(i -> asks(steps.get(i)));
  }

  /** What can be done, in the order of the list; the first is what the step proposes. */
  List<LessonItem> items() {
    List<LessonItem> items = new ArrayList<>();
    boolean needed = !isRead() || step().opening().isPresent();
    add(items, !isHere() && needed, Kind.OPEN);
    asked()
        .ifPresentOrElse(
            question -> answers(question.answer()).forEach(items::add), () -> addOthers(items));
    add(items, !isHere() && !needed, Kind.OPEN);
    return items;
  }

  private void addOthers(List<LessonItem> items) {
    boolean tries = step() instanceof Task || step() instanceof Exercise;
    boolean open = tries && !isDone() && !(step() instanceof Exercise && isSolved());
    if (!open) {
      add(items, isWaiting(), Kind.TRAIN);
      addLeaving(items);
    }
    add(items, open && isSolved() && step() instanceof Task, Kind.TRAIN_SOLUTION);
    add(items, open && isHere(), Kind.TRY);
    add(items, open && isWaiting(), Kind.TRAIN);
    add(items, open && hints() < step().hints().size(), Kind.HINT);
    add(items, open && !isSolved(), Kind.SOLUTION);
    add(items, tries && isHere() && isUsed(), Kind.OPEN);
    if (open) {
      addLeaving(items);
    }
  }

  private void addLeaving(List<LessonItem> items) {
    items.add(LessonItem.of(isLast() ? Kind.MAP : Kind.NEXT));
  }

  private static void add(List<LessonItem> items, boolean applies, Kind kind) {
    if (applies) {
      items.add(LessonItem.of(kind));
    }
  }

  private Stream<LessonItem> answers(Answer answer) {
    Stream<LessonItem> hint =
        hints() < step().hints().size() ? Stream.of(LessonItem.of(Kind.HINT)) : Stream.of();
    return Stream.concat(giving(answer), hint);
  }

  private Stream<LessonItem> giving(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      return all(Kind.CHOICE, choice.choices().size());
    }
    if (answer instanceof Answer.Match match) {
      boolean complete = !matched(match).contains("");
      Stream<LessonItem> pairs = all(Kind.MATCH, match.left().size());
      return complete ? Stream.concat(pairs, Stream.of(LessonItem.of(Kind.CHECK))) : pairs;
    }
    return Stream.of(LessonItem.of(Kind.NUMBER));
  }

  private static Stream<LessonItem> all(Kind kind, int count) {
    return IntStream.range(0, count).mapToObj(i -> new LessonItem(kind, i));
  }
}
