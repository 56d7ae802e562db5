package overfit.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.lesson.condition.Condition;

/**
 * Reads a lesson. Throws {@link InputException} at the first error, with file and line, what was
 * expected and what was found.
 */
final class LessonReader {

  static final String CHAPTER = "chapter";
  static final String TITLE = "title";
  static final String ABOUT = "about";
  static final String OPENS = "opens";
  static final String HIDES = "hides";
  static final String WAITS = "waits";
  static final String STEP = "step";
  static final String QUESTION = "question";
  static final String TASK = "task";
  static final String CLAIM = "claim";
  static final String DONE = "done";
  static final String SOLUTION = "solution";
  static final String SEEDS = "seeds";
  static final String OPENED = "opened";
  static final String SOLVED = "solved";
  static final String SAYS = "says";
  static final String HOLDS = "holds";
  static final String COUNT = "count";
  static final String NOT = "not";
  static final String CAVEAT = "caveat";
  static final String ALL = "all";

  private static final List<String> STEPS = List.of(STEP, QUESTION, TASK);

  private final String name;
  private final String word;
  private final String label;
  private final LessonTable table;
  private final List<Section> sections;
  private final OpeningReader openings;
  private Opening current;

  private LessonReader(String name, String word, LessonFile file, OpeningReader openings) {
    this.name = name;
    this.word = word;
    label = file.label();
    this.openings = openings;
    table = file.table();
    checkKeys();
    current = opening(table);
    sections = file.sections();
  }

  /**
   * @param name that of the file, without its ending
   * @param word what opens the lesson
   */
  static Lesson read(String name, String word, LessonFile file, OpeningReader openings) {
    return new LessonReader(name, word, file, openings).lesson();
  }

  private void checkKeys() {
    table.checkKeys(
        List.of(CHAPTER, TITLE, ABOUT, OPENS, HIDES, WAITS, STEP, QUESTION, TASK, CLAIM));
    for (String kind : STEPS) {
      table.table(kind);
    }
  }

  private Lesson lesson() {
    checkTables();
    Opening opening = current;
    List<LessonStep> steps = new ArrayList<>();
    for (Section section : sections) {
      LessonStep step = step(section);
      current = step.opening().orElse(current);
      steps.add(step);
    }
    return new Lesson(
        name,
        word,
        label,
        chapter(table),
        table.text(TITLE),
        table.optionalText(ABOUT).orElse(""),
        opening,
        hidden(),
        table.texts(WAITS),
        steps,
        claims(opening));
  }

  /** The number in the course, or "". */
  static String chapter(LessonTable table) {
    String chapter = table.optionalText(CHAPTER).orElse("");
    if (!chapter.matches("|\\d{1,2}\\.\\d{1,2}")) {
      throw InputException.expected("a number such as 2.6", table.source(CHAPTER))
          .at(table.at(CHAPTER));
    }
    return chapter;
  }

  private List<Setting<?>> hidden() {
    List<String> words = table.texts(HIDES);
    return words.equals(List.of(ALL))
        ? Settings.all()
        : words.stream().<Setting<?>>map(this::setting).toList();
  }

  private Setting<?> setting(String found) {
    return Settings.find(found)
        .orElseThrow(
            () ->
                InputException.expected(
                        "all, or names of settings",
                        found + Settings.suggestion(found, Setting::name))
                    .at(table.at(HIDES)));
  }

  /** Every table of a step has its section. */
  private void checkTables() {
    for (String kind : STEPS) {
      for (String id : table.table(kind).keys()) {
        if (sections.stream().noneMatch(section -> section.named() && section.id().equals(id))) {
          throw InputException.expected("a section with this ID, ## TITLE {#" + id + "}", "none")
              .at(table.table(kind).at(id));
        }
      }
    }
  }

  private LessonStep step(Section section) {
    List<String> kinds =
        STEPS.stream().filter(kind -> table.table(kind).has(section.id())).toList();
    if (kinds.size() > 1) {
      throw InputException.expected("one table for " + section.id(), String.join(" and ", kinds))
          .at(table.table(kinds.get(1)).at(section.id()));
    }
    String kind = kinds.isEmpty() ? STEP : kinds.get(0);
    LessonTable own = table.table(kind).table(section.id());
    return switch (kind) {
      case QUESTION -> question(section, own);
      case TASK -> task(section, own);
      default -> told(section, own);
    };
  }

  private LessonStep told(Section section, LessonTable own) {
    own.checkKeys(List.of(OPENS));
    Optional<Opening> opening = optionalOpening(own);
    if (section.id().equals(CAVEAT)) {
      section.refuse("the caveat", Section.ANSWER, Section.HINT, Section.SOLUTION);
      return new Caveat(section.id(), section.title(), section.words(), opening);
    }
    section.refuse("a section without a question", Section.ANSWER);
    if (section.solution().isEmpty()) {
      section.refuse("a section without ### Solution", Section.HINT);
      return new Words(section.id(), section.title(), section.words(), opening);
    }
    return new Exercise(
        section.id(),
        section.title(),
        section.words(),
        opening,
        section.hints(),
        section.solution().get().blocks());
  }

  private Question question(Section section, LessonTable own) {
    own.checkKeys(
        List.of(
            OPENS,
            AnswerReader.CHOICES,
            AnswerReader.ANSWER,
            AnswerReader.WITHIN,
            AnswerReader.ACCEPTS,
            AnswerReader.WRONG,
            AnswerReader.UNIT,
            AnswerReader.MATCH,
            AnswerReader.SHOWS));
    section.refuse("a question", Section.SOLUTION);
    if (section.answer().isEmpty()) {
      throw InputException.expected("### Answer in the section of a question", "none")
          .at(section.place());
    }
    Optional<Opening> opening = optionalOpening(own);
    AnswerReader reader = new AnswerReader(own);
    Answer answer = reader.answer(opening.orElse(current));
    return new Question(
        section.id(),
        section.title(),
        section.words(),
        opening,
        answer,
        reader.mark(answer, opening.orElse(current)),
        section.hints(),
        section.answer().get().blocks());
  }

  private Task task(Section section, LessonTable own) {
    own.checkKeys(List.of(OPENS, DONE, SOLUTION, SEEDS, OPENED, SOLVED));
    section.refuse("a task", Section.ANSWER);
    Opening start = optionalOpening(own).orElseGet(() -> opening(table));
    Solution solution = solution(own, start);
    List<RunSpec> runs =
        Stream.concat(
                start.runs().stream(), solution.opening().stream().flatMap(o -> o.runs().stream()))
            .toList();
    return new Task(
        section.id(),
        section.title(),
        section.words(),
        start,
        condition(own, DONE, runs),
        solution,
        section.hints(),
        section.solution().map(Markdown.Part::blocks).orElse(List.of()),
        counts(own),
        own.place());
  }

  private Solution solution(LessonTable own, Opening start) {
    List<String> lines = own.has(SOLUTION) ? own.texts(SOLUTION) : List.of(own.text(SOLUTION));
    try {
      if (lines.size() == 1 && !OpeningReader.isOptions(lines.get(0))) {
        return new Solution(lines, List.of(), Optional.of(openings.opening(lines.get(0))));
      }
      List<Solution.Change> changes =
          lines.stream().map(line -> openings.change(line, start)).toList();
      return new Solution(lines, changes, Optional.empty());
    } catch (InputException e) {
      throw e.at(own.at(SOLUTION));
    }
  }

  private Optional<Task.Counts> counts(LessonTable own) {
    if (!own.has(SEEDS)) {
      Stream.of(OPENED, SOLVED)
          .filter(own::has)
          .forEach(
              key -> {
                throw InputException.expected(SEEDS + " beside it", "none").at(own.at(key));
              });
      return Optional.empty();
    }
    List<Long> seeds = SeedList.of(own, SEEDS);
    return Optional.of(
        new Task.Counts(
            seeds, own.whole(OPENED, 0, seeds.size()), own.whole(SOLVED, 0, seeds.size())));
  }

  private List<Claim> claims(Opening usual) {
    return table.tables(CLAIM).stream().map(each -> claim(each, usual)).toList();
  }

  private Claim claim(LessonTable own, Opening usual) {
    own.checkKeys(List.of(SAYS, OPENS, HOLDS, SEEDS, COUNT, NOT));
    Opening opening = optionalOpening(own).orElse(usual);
    Condition condition = condition(own, HOLDS, opening.runs());
    if (condition.asksEachRun() && opening.runs().size() > 1) {
      throw InputException.expected(
              "a run before each number, as in "
                  + opening.runs().get(0).name()
                  + ".train, or any(...) or every(...)",
              condition.toString())
          .at(own.at(HOLDS));
    }
    List<Long> seeds = SeedList.of(own, SEEDS);
    int count = own.whole(COUNT, 0, seeds.size());
    List<Long> exceptions = own.has(NOT) ? SeedList.among(seeds, own, NOT) : List.of();
    if (own.has(NOT) && exceptions.size() != seeds.size() - count) {
      throw InputException.expected(
              (seeds.size() - count) + " seeds, as " + COUNT + " says",
              String.valueOf(exceptions.size()))
          .at(own.at(NOT));
    }
    return new Claim(own.text(SAYS), opening, condition, seeds, count, exceptions, own.place());
  }

  private static Condition condition(LessonTable own, String key, List<RunSpec> runs) {
    try {
      return Condition.parse(own.text(key), ExperimentNames.of(runs));
    } catch (InputException e) {
      throw own.has(key) ? e.at(own.at(key)) : e;
    }
  }

  private Optional<Opening> optionalOpening(LessonTable own) {
    return own.has(OPENS) ? Optional.of(opening(own)) : Optional.empty();
  }

  private Opening opening(LessonTable own) {
    String line = own.text(OPENS);
    try {
      return openings.opening(line);
    } catch (InputException e) {
      throw e.at(own.at(OPENS));
    }
  }
}
