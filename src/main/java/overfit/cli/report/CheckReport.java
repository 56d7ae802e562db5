package overfit.cli.report;

import java.io.PrintStream;
import java.util.List;
import overfit.lesson.check.Finding;
import overfit.lesson.check.LessonCheck;

/** What checks of lessons have found. */
public record CheckReport(List<LessonCheck> checks) {

  public void print(PrintStream out) {
    for (LessonCheck check : checks) {
      out.println(check.lesson().heading());
      check.findings().forEach(finding -> out.println("  " + line(finding)));
    }
    if (!checks.isEmpty()) {
      out.println(summary());
    }
  }

  private static String line(Finding finding) {
    return finding.holds()
        ? finding.words()
        : "FAILED  " + finding.place() + ": " + finding.words();
  }

  private String summary() {
    long all = checks.stream().mapToLong(check -> check.findings().size()).sum();
    return ReportText.counted(checks.size(), "lesson")
        + ", "
        + (all - failed())
        + " passed, "
        + failed()
        + " failed"
        + (checks.stream().allMatch(LessonCheck::complete) ? "" : ", the others not tried");
  }

  /** How many claims and tasks are not as the lessons say. */
  public long failed() {
    return checks.stream()
        .flatMap(check -> check.findings().stream())
        .filter(finding -> !finding.holds())
        .count();
  }
}
