package overfit.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import overfit.cli.process.Host;
import overfit.cli.report.ProgressLine;
import overfit.cli.report.TimedRun;
import overfit.cli.report.TrainingBar;
import overfit.train.Experiment;
import overfit.train.Run;

/**
 * Trains runs without the screen, epoch by epoch together, until all have ended or the user
 * interrupts.
 *
 * @param quiet whether to show no progress
 * @param stopped whether to stop before the end for another reason
 */
record BatchTraining(Host host, boolean quiet, BooleanSupplier stopped) {

  void train(List<TimedRun> runs) {
    Map<Run, TimedRun> timed = new LinkedHashMap<>();
    runs.forEach(run -> timed.put(run.run(), run));
    Experiment experiment = Experiment.of(List.copyOf(timed.keySet()));
    boolean ascii = host.terminal().glyphs().value().plainWords();
    TrainingBar bar = new TrainingBar(experiment, ascii);
    try (ProgressLine progress = ProgressLine.of(host, bar, quiet)) {
      while (!experiment.ended() && !stops()) {
        experiment.due().forEach(run -> timed.get(run).step(host.clock()));
        progress.show();
      }
      runs.forEach(TimedRun::end);
    }
  }

  private boolean stops() {
    return host.interruption().requested() || stopped.getAsBoolean();
  }
}
