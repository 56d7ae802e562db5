package overfit.cli.report;

import java.util.function.Supplier;
import overfit.lesson.check.Trainings;

/** A progress bar of a check of lessons: {@code ██████░░░░░░░░░░░░░░░░░░ 25% 20 of 80 runs}. */
public record CheckBar(Trainings trainings, boolean ascii) implements Supplier<String> {

  @Override
  public String get() {
    return TrainingBar.bar(trainings.ended(), Math.max(1, trainings.count()), ascii)
        + "  "
        + trainings.ended()
        + " of "
        + ReportText.counted(trainings.count(), "run");
  }
}
