package overfit.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.SweepFormat;
import overfit.file.InputException;
import overfit.train.folder.SweepFolder;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepSummary;
import overfit.train.sweep.Trial;

/** The results of a sweep that several processes have trained. */
record MergedSweep(Host host, Path folder, SweepFormat format) {

  /** More would hide what the line says. */
  private static final int MOST_NAMED = 10;

  /** Prints what has ended and names what has not; returns the exit code. */
  int print() {
    SweepFolder kept = SweepFolder.read(folder, host.clock());
    SweepSummary summary = kept.summary(format.text());
    format.print(host, summary);
    List<Trial> missing =
        kept.plan().trials().stream()
            .filter(trial -> !summary.results().containsKey(trial))
            .toList();
    if (!missing.isEmpty()) {
      throw InputException.expected(
              "all " + kept.plan().trials().size() + " runs",
              summary.results().size()
                  + "; run the same overfit sweep again to train "
                  + names(kept.plan(), missing))
          .at(folder.toString());
    }
    return summary.diverged() > 0 ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  /** {@code none l2=0.1 (seeds 42, 43), l2 (seed 44)}. */
  private static String names(SweepPlan plan, List<Trial> trials) {
    Map<Integer, List<Trial>> cells =
        trials.stream()
            .collect(Collectors.groupingBy(Trial::cell, LinkedHashMap::new, Collectors.toList()));
    String first =
        cells.entrySet().stream()
            .limit(MOST_NAMED)
            .map(
                each ->
                    plan.name(plan.cells().get(each.getKey()), " ", "=") + seeds(each.getValue()))
            .collect(Collectors.joining(", "));
    return cells.size() <= MOST_NAMED ? first : first + " and others";
  }

  private static String seeds(List<Trial> trials) {
    List<String> seeds = trials.stream().map(MergedSweep::seed).toList();
    return " (seed" + (seeds.size() > 1 ? "s " : " ") + String.join(", ", seeds) + ")";
  }

  private static String seed(Trial trial) {
    return trial.seed() + (trial.fold() == 0 ? "" : " fold " + trial.fold());
  }
}
