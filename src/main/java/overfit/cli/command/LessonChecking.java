package overfit.cli.command;

import java.util.List;
import java.util.Optional;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.process.JobThreads;
import overfit.cli.report.CheckBar;
import overfit.cli.report.CheckReport;
import overfit.cli.report.ProgressLine;
import overfit.file.InputException;
import overfit.file.MessageText;
import overfit.lesson.Lessons;
import overfit.lesson.check.LessonCheck;
import overfit.lesson.check.Trainings;

/**
 * Checks lessons, until all are checked or the user interrupts.
 *
 * @param every whether to try all seeds of each claim
 * @param jobs how many runs are trained at the same time
 */
record LessonChecking(Host host, Lessons lessons, boolean every, int jobs) {

  /** All that can be read; returns the exit code. */
  int check(List<String> words) {
    List<LessonCheck> checks = words.stream().flatMap(word -> readable(word).stream()).toList();
    train(checks);
    CheckReport report = new CheckReport(checks);
    report.print(host.out());
    if (checks.size() < words.size()) {
      return ExitCode.BAD_INPUT;
    }
    return report.failed() > 0 ? ExitCode.FALSE_CLAIM : ExitCode.DONE;
  }

  /** Empty, with a line on standard error, for one that cannot be read. */
  private Optional<LessonCheck> readable(String word) {
    try {
      return Optional.of(LessonCheck.of(lessons.find(word), every));
    } catch (InputException e) {
      host.err().println("overfit: " + MessageText.of(e.getMessage()));
      return Optional.empty();
    }
  }

  private void train(List<LessonCheck> checks) {
    host.interruption().watch();
    Trainings trainings = new Trainings(checks, host.interruption()::requested);
    boolean ascii = host.terminal().glyphs().value().plainWords();
    int threads = Math.max(1, Math.min(jobs, trainings.count()));
    try (ProgressLine progress = ProgressLine.of(host, new CheckBar(trainings, ascii), false)) {
      JobThreads.run(threads, trainings, progress::show);
    }
  }
}
