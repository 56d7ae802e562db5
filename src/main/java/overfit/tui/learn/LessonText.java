package overfit.tui.learn;

import java.util.ArrayList;
import java.util.List;
import overfit.lesson.Answer;
import overfit.lesson.Block;
import overfit.lesson.Exercise;
import overfit.lesson.Question;
import overfit.lesson.Task;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.tui.learn.LessonLine.Piece;
import overfit.tui.model.LessonItem;
import overfit.tui.model.LessonPlace;

/** The text of a step: its words, what was shown of answers, hints and solutions, what to do. */
final class LessonText {

  private static final Style HEADING = Style.of(Role.TITLE).withBold();
  private static final Style RIGHT = Style.of(Role.GOOD).withBold();
  private static final Style WRONG = Style.of(Role.NOTICE).withBold();
  private static final String MARGIN = "  ";

  private final LessonMoment moment;
  private final StyledWords words;
  private final List<LessonLine> lines = new ArrayList<>();

  private LessonText(LessonMoment moment, int width) {
    this.moment = moment;
    this.words = new StyledWords(width);
  }

  /** The lines of at most {@code width} characters; what to do comes last. */
  static List<LessonLine> lines(LessonMoment moment, int width) {
    LessonText text = new LessonText(moment, Math.max(1, width));
    text.add();
    return List.copyOf(text.lines);
  }

  private void add() {
    lines.addAll(words.plain(moment.step().title(), HEADING));
    lines.addAll(words.blocks(moment.step().words()));
    moment.asked().ifPresent(question -> choices(question.answer()));
    moment.asked().flatMap(question -> moment.view().place().pending()).ifPresent(this::pending);
    if (moment.step() instanceof Question question) {
      moment.view().answer(question).ifPresentOrElse(given -> told(question, given), this::hints);
    } else {
      hints();
    }
    solution();
    lines.add(LessonLine.EMPTY);
    moment.items().forEach(this::item);
  }

  private void paragraphs(List<Block> blocks) {
    if (!blocks.isEmpty()) {
      lines.add(LessonLine.EMPTY);
      lines.addAll(words.blocks(blocks));
    }
  }

  /** What can be matched. */
  private void choices(Answer answer) {
    if (answer instanceof Answer.Match match) {
      lines.add(LessonLine.EMPTY);
      for (String choice : match.choices()) {
        lines.addAll(listed("- ", choice, Style.TEXT));
      }
    }
  }

  private void pending(LessonPlace.Pending answer) {
    lines.add(LessonLine.EMPTY);
    lines.addAll(words.plain("You said " + answer.given() + ". Testing it ...", Style.TEXT));
  }

  private List<LessonLine> listed(String marker, String text, Style style) {
    String margin = " ".repeat(marker.length());
    return words.wrapped(List.of(new Piece(text, style)), marker, margin);
  }

  private void told(Question question, List<String> given) {
    lines.add(LessonLine.EMPTY);
    boolean right = question.answer().accepts(given);
    given(question.answer(), given);
    String verdict = right ? "Right." : "Not right: " + answer(question.answer());
    lines.addAll(words.plain(verdict, right ? RIGHT : WRONG));
    paragraphs(question.told());
  }

  /** What the learner said. */
  private void given(Answer answer, List<String> given) {
    if (answer instanceof Answer.Choice choice) {
      for (String each : choice.choices()) {
        boolean said = given.contains(each);
        Style style = said ? Style.TEXT.withBold() : Style.DIM;
        lines.addAll(listed(said ? "(x) " : "( ) ", each, style));
      }
    } else if (answer instanceof Answer.Match match) {
      for (int i = 0; i < match.left().size(); i++) {
        String right = match.right().get(i);
        String said = i < given.size() ? given.get(i) : "";
        String wrong = said.equals(right) ? "" : ", not " + said;
        lines.addAll(
            listed(
                "- ",
                match.left().get(i) + ": " + right + wrong,
                wrong.isEmpty() ? Style.TEXT : WRONG));
      }
    } else {
      lines.addAll(words.plain("You said " + given.get(0) + ".", Style.TEXT));
    }
  }

  private static String answer(Answer answer) {
    String right = String.join(", ", answer.right());
    return answer instanceof Answer.Match
        ? "the pairs are as above."
        : answer instanceof Answer.Tested ? right + " would be." : "it is " + right + ".";
  }

  private void hints() {
    for (int i = 0; i < moment.hints(); i++) {
      lines.add(LessonLine.EMPTY);
      lines.addAll(words.plain("Hint", HEADING));
      lines.addAll(words.blocks(moment.step().hints().get(i)));
    }
  }

  private void solution() {
    if (moment.step() instanceof Task task) {
      if (moment.isDone()) {
        lines.add(LessonLine.EMPTY);
        lines.addAll(words.plain("Done.", RIGHT));
      }
      if (moment.isDone() || moment.isSolved()) {
        solution(task);
      }
    } else if (moment.step() instanceof Exercise exercise && moment.isSolved()) {
      lines.add(LessonLine.EMPTY);
      lines.addAll(words.plain("Solution", HEADING));
      lines.addAll(words.blocks(exercise.solution()));
    }
  }

  /** A task may have others too. */
  private void solution(Task task) {
    lines.add(LessonLine.EMPTY);
    lines.addAll(words.plain("One solution", HEADING));
    if (moment.isSolved()) {
      task.solution().lines().forEach(line -> lines.addAll(code(line)));
    }
    paragraphs(task.explained());
  }

  private List<LessonLine> code(String line) {
    return words.wrapped(List.of(new Piece(line, StyledWords.CODE)), MARGIN, MARGIN + MARGIN);
  }

  private void item(LessonItem item) {
    boolean choice = item.kind() == LessonItem.Kind.CHOICE;
    String indent = MARGIN + (choice ? "    " : MARGIN);
    words
        .wrapped(
            List.of(new Piece(new ItemWords(moment, item).words(), Style.TEXT)), MARGIN, indent)
        .forEach(line -> lines.add(line.doing(item)));
  }
}
