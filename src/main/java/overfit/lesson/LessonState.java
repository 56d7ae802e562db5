package overfit.lesson;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a learner has done of a lesson.
 *
 * @param step the name of the step where it was left; "" before the first
 * @param answers to questions, by their names
 * @param done the names of the tasks that are done
 * @param hints how many hints were shown, by the names of the steps
 * @param solved the names of the steps whose solution was shown
 */
public record LessonState(
    String step,
    Map<String, List<String>> answers,
    Set<String> done,
    Map<String, Integer> hints,
    Set<String> solved) {

  /** Nothing. */
  public static final LessonState NEW = new LessonState("", Map.of(), Set.of(), Map.of(), Set.of());

  public LessonState {
    answers = new LinkedHashMap<>(answers);
    done = new LinkedHashSet<>(done);
    hints = new LinkedHashMap<>(hints);
    solved = new LinkedHashSet<>(solved);
  }

  public LessonState at(String id) {
    return new LessonState(id, answers, done, hints, solved);
  }

  public LessonState answering(String question, List<String> answer) {
    Map<String, List<String>> more = new LinkedHashMap<>(answers);
    more.put(question, List.copyOf(answer));
    return new LessonState(step, more, done, hints, solved);
  }

  public LessonState doing(String task) {
    Set<String> more = new LinkedHashSet<>(done);
    more.add(task);
    return new LessonState(step, answers, more, hints, solved);
  }

  /** With one more hint of a step. */
  public LessonState hinting(String id) {
    Map<String, Integer> more = new LinkedHashMap<>(hints);
    more.merge(id, 1, Integer::sum);
    return new LessonState(step, answers, done, more, solved);
  }

  /** With the solution of a step shown. */
  public LessonState showingSolution(String id) {
    Set<String> more = new LinkedHashSet<>(solved);
    more.add(id);
    return new LessonState(step, answers, done, hints, more);
  }

  /** With what was done elsewhere too; where both say something, this one counts. */
  public LessonState and(LessonState other) {
    Map<String, List<String>> given = new LinkedHashMap<>(other.answers);
    given.putAll(answers);
    Map<String, Integer> shown = new LinkedHashMap<>(other.hints);
    hints.forEach((id, count) -> shown.merge(id, count, Math::max));
    return new LessonState(
        step.isEmpty() ? other.step : step,
        given,
        union(other.done, done),
        shown,
        union(other.solved, solved));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** Whether anything was done of it: its first step was read, at least. */
  public boolean begun() {
    return !equals(NEW);
  }

  /** Whether it was begun, all questions of a lesson are answered and all its tasks done. */
  public boolean completes(ListedLesson lesson) {
    return begun()
        && lesson.valid()
        && answers.keySet().containsAll(lesson.questions())
        && done.containsAll(lesson.tasks());
  }
}
