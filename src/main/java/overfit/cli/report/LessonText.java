package overfit.cli.report;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import overfit.config.preset.ShellCommand;
import overfit.lesson.Answer;
import overfit.lesson.Block;
import overfit.lesson.Exercise;
import overfit.lesson.Lesson;
import overfit.lesson.LessonStep;
import overfit.lesson.Opening;
import overfit.lesson.Question;
import overfit.lesson.Solution;
import overfit.lesson.Span;
import overfit.lesson.Task;
import overfit.lesson.condition.ConditionHelp;
import overfit.screen.Paragraph;

/**
 * A lesson as plain text in the order of reading. Hints, answers and solutions come last, so that
 * who reads it from the top, or has it read aloud, meets a question before its answer.
 */
public final class LessonText {

  private static final int WIDTH = 78;

  /** Its numbers are in words, for who cannot see a chart. */
  private static final String PLAIN = " --plain";

  /** What needs no explanation. */
  private static final Set<String> IN_TABLE = Set.of("train", "test", "epochs", "status", "seed");

  private final PrintStream out;
  private final Lesson lesson;

  public LessonText(PrintStream out, Lesson lesson) {
    this.out = out;
    this.lesson = lesson;
  }

  public void print() {
    print(lesson.heading());
    print(
        "Experiments are commands to type. Answers are at the end, after the hints. The lesson does"
            + " not note what you do here; it does on the screen: "
            + "overfit learn "
            + ShellCommand.quoted(lesson.word())
            + ".");
    if (!lesson.about().isEmpty()) {
      print(lesson.about());
    }
    open(lesson.opening());
    if (!lesson.hidden().isEmpty()) {
      print("Do not look at the settings of its runs yet: that is part of the question.");
    }
    for (int i = 0; i < lesson.steps().size(); i++) {
      step(i + 1, lesson.steps().get(i));
    }
    lesson.waits().forEach(waiting -> print("Not in this version of overfit: " + waiting + "."));
    appendix("Hints", LessonText::hints);
    appendix("Answers and solutions", LessonText::solution);
  }

  private void step(int number, LessonStep step) {
    print(title(number, step));
    if (!(step instanceof Task)) {
      step.opening().ifPresent(this::open);
    }
    lines(step.words()).forEach(out::println);
    if (step instanceof Question question) {
      ask(question.answer());
    } else if (step instanceof Task task) {
      open(task.start());
      print("Done when, for one of the runs:");
      out.println("    " + task.done());
      out.println();
      words(task.done().toString());
    }
    if (!step.hints().isEmpty()) {
      print("There " + (step.hints().size() == 1 ? "is a hint" : "are hints") + " below.");
    }
  }

  /** What the words of a condition mean that the table of {@code train} does not have. */
  private void words(String condition) {
    List<String> written = List.of(condition.split("[^a-z-]+"));
    String numbers = meanings(ConditionHelp.numbers(), written);
    if (!numbers.isEmpty()) {
      print("(" + numbers + "; overfit train --json has all numbers)");
    }
    String computed = meanings(ConditionHelp.measures(), written);
    if (!computed.isEmpty()) {
      print("(" + computed + ")");
    }
  }

  private static String meanings(List<ConditionHelp> all, List<String> written) {
    return all.stream()
        .filter(help -> written.contains(word(help)) && !IN_TABLE.contains(word(help)))
        .map(help -> help.usage() + ": " + help.help())
        .collect(joining("; "));
  }

  private static String word(ConditionHelp help) {
    return help.usage().replaceFirst("\\(.*", "");
  }

  private static String title(int number, LessonStep step) {
    String kind = step instanceof Question ? "Question: " : step instanceof Task ? "Task: " : "";
    return number + ". " + kind + step.title();
  }

  private void open(Opening opening) {
    print(experiment(opening, Map.of()));
  }

  /**
   * As a shell reads it.
   *
   * @param changed options that are given instead of those of the opening, or beside them
   */
  private static String experiment(Opening opening, Map<String, List<String>> changed) {
    Map<String, List<String>> options = new LinkedHashMap<>(opening.options());
    options.putAll(changed);
    return Stream.concat(Stream.of(opening.word()), options.values().stream().flatMap(List::stream))
        .map(ShellCommand::quoted)
        .collect(joining(" ", "Experiment: overfit train ", PLAIN));
  }

  private static Stream<String> experiments(Task task) {
    Solution solution = task.solution();
    Stream<String> changed =
        solution.changes().stream().map(change -> experiment(task.start(), change.options()));
    return Stream.concat(
        changed, solution.opening().stream().map(other -> experiment(other, Map.of())));
  }

  private void ask(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      print("Choose one:");
      choice.choices().forEach(each -> out.println("  - " + each));
      out.println();
    } else if (answer instanceof Answer.Match match) {
      print("Match each of these:");
      match.left().forEach(each -> out.println("  - " + each));
      out.println();
      print("with one of these:");
      match.choices().forEach(each -> out.println("  - " + each));
      out.println();
    } else {
      String unit = ((Answer.Number) answer).unit();
      print("Answer with a number" + (unit.isEmpty() ? "." : ", in " + unit + "."));
    }
  }

  /** What is said of a step after the others; without lines if that is nothing. */
  private interface Saying {
    List<String> of(LessonStep step);
  }

  private void appendix(String heading, Saying saying) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lesson.steps().size(); i++) {
      LessonStep step = lesson.steps().get(i);
      List<String> lines = saying.of(step);
      if (!lines.isEmpty()) {
        all.addAll(Paragraph.wrap(title(i + 1, step), WIDTH));
        all.add("");
        all.addAll(lines);
      }
    }
    if (!all.isEmpty()) {
      print(heading);
      all.forEach(out::println);
    }
  }

  private static List<String> hints(LessonStep step) {
    return step.hints().stream().flatMap(hint -> lines(hint).stream()).toList();
  }

  private static List<String> solution(LessonStep step) {
    List<String> lines = new ArrayList<>();
    if (step instanceof Question question) {
      lines.addAll(right(question.answer()));
      lines.addAll(lines(question.told()));
    } else if (step instanceof Task task) {
      lines.addAll(lines(task.explained()));
      experiments(task).forEach(lines::add);
      lines.add("");
    } else if (step instanceof Exercise exercise) {
      lines.addAll(lines(exercise.solution()));
    }
    return lines;
  }

  private static List<String> right(Answer answer) {
    List<String> lines = new ArrayList<>();
    if (answer instanceof Answer.Match match) {
      for (int i = 0; i < match.left().size(); i++) {
        lines.add("  - " + match.left().get(i) + ": " + match.right().get(i));
      }
    } else {
      String right = answer instanceof Answer.Tested ? "Right, for example: " : "Right: ";
      lines.addAll(Paragraph.wrap(right + String.join(", ", answer.right()), WIDTH));
    }
    lines.add("");
    return lines;
  }

  private static List<String> lines(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    Optional<Block> before = Optional.empty();
    for (Block block : blocks) {
      boolean list =
          block instanceof Block.Item && before.filter(Block.Item.class::isInstance).isPresent();
      if (before.isPresent() && !list) {
        lines.add("");
      }
      lines.addAll(lines(block));
      before = Optional.of(block);
    }
    if (!blocks.isEmpty()) {
      lines.add("");
    }
    return lines;
  }

  private static List<String> lines(Block block) {
    if (block instanceof Block.Code code) {
      return code.lines().stream().map(line -> "    " + line).toList();
    }
    if (block instanceof Block.Item item) {
      String indent = " ".repeat(2 + 2 * item.level());
      String marker = item.marker().isEmpty() ? "" : item.marker() + " ";
      List<String> wrapped =
          Paragraph.wrap(marker + text(item.spans()), WIDTH - indent.length() - marker.length());
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < wrapped.size(); i++) {
        lines.add(indent + (i == 0 ? "" : " ".repeat(marker.length())) + wrapped.get(i));
      }
      return lines;
    }
    return Paragraph.wrap(text(((Block.Paragraph) block).spans()), WIDTH);
  }

  /** What is typed stands between backticks. */
  private static String text(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      String mark = span.style() == Span.Style.CODE ? "`" : "";
      text.append(mark).append(span.text()).append(mark);
    }
    return text.toString();
  }

  private void print(String paragraph) {
    Paragraph.wrap(paragraph, WIDTH).forEach(out::println);
    out.println();
  }
}
