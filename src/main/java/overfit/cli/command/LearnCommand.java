package overfit.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ThreadsOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.LessonList;
import overfit.cli.report.LessonText;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.lesson.Lessons;
import overfit.record.tape.ProgramLaunch;
import overfit.record.tape.Stage;
import overfit.terminal.FrameListener;
import overfit.tui.StartState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overfit learn}: the lessons. */
@Command(
    customSynopsis = {
      "overfit learn [LESSON | FILE.md]",
      "       overfit learn --list",
      "       overfit learn LESSON --text",
      "       overfit learn --check [LESSON | FILE.md]... [--seeds] [--jobs N]"
    },
    description =
        "Open the lessons of the course on the screen; list them, print one, or check what they claim"
            + " (see overfit-lesson(5)).")
public final class LearnCommand implements Callable<Integer> {

  private static final String LIST = "--list";
  private static final String TEXT = "--text";
  private static final String CHECK = "--check";
  private static final String SEEDS = "--seeds";

  @Parameters(
      arity = "0..*",
      paramLabel = "LESSON",
      description =
          "A lesson: its name, its number such as 2.6, its file, or - for standard input.")
  private List<String> lessons = List.of();

  @Option(names = LIST, description = "List all lessons, with what is done of each.")
  private boolean list;

  @Option(
      names = TEXT,
      description =
          "Print a lesson as plain text, for pipes and screen readers; answers and solutions come"
              + " last.")
  private boolean text;

  @Option(
      names = CHECK,
      description =
          "Train what lessons claim, each claim with three of its seeds, and their tasks; the exit"
              + " status is 1 if one does not hold. Without a LESSON, all built-in ones.")
  private boolean check;

  @Option(names = SEEDS, description = "With --check: use all seeds of each claim and task.")
  private boolean seeds;

  private final Host host;
  private ScreenOpener screen;
  private ThreadsOption jobs;

  public LearnCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    screen = ScreenOpener.addTo(spec, host);
    jobs = ThreadsOption.addJobsTo(spec);
  }

  @Override
  public Integer call() {
    if (instead().size() > 1) {
      throw InputException.expected("one of " + LIST + ", " + TEXT + ", " + CHECK, "more");
    }
    if (!check && (seeds || jobs.option().value().isPresent())) {
      throw InputException.expected(CHECK, "none").at(seeds ? SEEDS : "--jobs");
    }
    Presets presets = host.presets();
    Lessons found = Lessons.of(host.environment(), presets);
    if (list) {
      return list(found);
    }
    if (check) {
      List<String> words = lessons.isEmpty() ? List.copyOf(Lessons.bundledNames()) : lessons;
      return new LessonChecking(host, found, seeds, jobs.count()).check(words);
    }
    return text ? print(found) : open(presets, found);
  }

  /** The options of what is to be done instead of opening the screen. */
  private List<String> instead() {
    return Stream.of(list ? LIST : "", text ? TEXT : "", check ? CHECK : "")
        .filter(option -> !option.isEmpty())
        .toList();
  }

  private int list(Lessons found) {
    if (!lessons.isEmpty()) {
      throw InputException.expected("no LESSON", lessons.get(0)).at(LIST);
    }
    new LessonList(found.course(), found.progress()).print(host.out());
    return ExitCode.DONE;
  }

  private int print(Lessons found) {
    String word = lesson().orElseThrow(() -> InputException.expected("a LESSON", "none").at(TEXT));
    new LessonText(host.out(), found.find(word)).print();
    return ExitCode.DONE;
  }

  /** The only lesson that is named, if there is one. */
  private Optional<String> lesson() {
    if (lessons.size() > 1) {
      throw InputException.expected("one LESSON", String.join(", ", lessons));
    }
    return lessons.stream().findFirst();
  }

  private int open(Presets presets, Lessons found) {
    StartState start = start(presets, found).beside(screen.lessons(presets));
    return screen.run(
        presets,
        start,
        screen.terminal("`overfit learn LESSON --text` prints a lesson"),
        FrameListener.NONE);
  }

  /** The lesson where it was left, or the map of the course. */
  private StartState start(Presets presets, Lessons found) {
    String notice = EngineOptions.warning();
    return lesson()
        .map(word -> StartState.learning(found, found.find(word), notice))
        .orElseGet(() -> map(presets, notice).underMap(found));
  }

  private static StartState map(Presets presets, String notice) {
    Preset preset = presets.find(Presets.DEFAULT);
    return StartState.of(preset.name(), preset, preset.specs(Overrides.none()), notice);
  }

  /** The screen for a tape: of the built-in lessons, from their beginning. */
  public Stage stage(ProgramLaunch launch) {
    if (!instead().isEmpty()) {
      throw InputException.expected("a LESSON", instead().get(0));
    }
    Presets presets = Presets.bundledAlone(host.inputs());
    return screen.stage(presets, start(presets, Lessons.bundledAlone(presets)), launch);
  }
}
