package overfit.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import overfit.file.InputException;
import overfit.lesson.Answer;
import overfit.lesson.Caveat;
import overfit.lesson.Lesson;
import overfit.lesson.Question;

/** Checks one lesson: what it consists of, its claims and its tasks. */
public final class LessonCheck {

  private final Lesson lesson;
  private final List<QuestionCheck> questions;
  private final List<ClaimCheck> claims;
  private final List<TaskCheck> tasks;

  private LessonCheck(
      Lesson lesson,
      List<QuestionCheck> questions,
      List<ClaimCheck> claims,
      List<TaskCheck> tasks) {
    this.lesson = lesson;
    this.questions = questions;
    this.claims = claims;
    this.tasks = tasks;
  }

  /**
   * Throws {@link InputException} for a claim or a task whose experiment cannot have other seeds.
   *
   * @param every whether to try all seeds, and not the first few
   */
  public static LessonCheck of(Lesson lesson, boolean every) {
    return new LessonCheck(
        lesson,
        questions(lesson),
        lesson.claims().stream().map(claim -> ClaimCheck.of(claim, every)).toList(),
        lesson.tasks().map(task -> TaskCheck.of(task, every)).toList());
  }

  private static List<QuestionCheck> questions(Lesson lesson) {
    return lesson
        .questions()
        .map(Question::answer)
        .filter(Answer.Tested.class::isInstance)
        .map(answer -> QuestionCheck.of((Answer.Tested) answer))
        .toList();
  }

  public Lesson lesson() {
    return lesson;
  }

  Stream<Trial> trials() {
    return Stream.of(
            questions.stream().flatMap(QuestionCheck::each),
            claims.stream().flatMap(ClaimCheck::each),
            tasks.stream().flatMap(TaskCheck::each))
        .flatMap(trials -> trials);
  }

  /** Whether everything was tried; not after an interrupt. */
  public boolean complete() {
    return trials().allMatch(Trial::judged);
  }

  /** What was found so far. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(missing());
    questions.forEach(question -> findings.addAll(question.findings()));
    claims.forEach(claim -> findings.addAll(claim.findings()));
    tasks.forEach(task -> findings.addAll(task.findings()));
    return findings;
  }

  private List<Finding> missing() {
    List<Finding> missing = new ArrayList<>();
    need(lesson.questions().findAny().isPresent(), "a question", missing);
    need(lesson.tasks().findAny().isPresent(), "a task", missing);
    need(lesson.steps().stream().anyMatch(step -> !step.hints().isEmpty()), "a hint", missing);
    need(
        lesson.steps().stream().anyMatch(Caveat.class::isInstance),
        "a caveat, ## TITLE {#caveat}",
        missing);
    return missing;
  }

  private void need(boolean there, String what, List<Finding> missing) {
    if (!there) {
      missing.add(new Finding(false, lesson.label() + ":1", "expected " + what + ", found none"));
    }
  }
}
