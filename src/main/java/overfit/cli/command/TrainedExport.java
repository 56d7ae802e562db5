package overfit.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.TimedRun;
import overfit.config.RunSpec;
import overfit.file.InputException;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.export.EpochSink;
import overfit.train.export.FolderNames;
import overfit.train.export.LossFormat;
import overfit.train.export.LossLog;
import overfit.train.export.RunEvents;
import overfit.train.export.Safetensors;

/**
 * Exports what training gives. An interrupt keeps what is done; each method returns the exit code.
 */
record TrainedExport(Host host, List<RunSpec> specs, EngineChooser engines, ExportOutput output) {

  /** The losses of every epoch, while the runs are trained. */
  int losses(LossFormat format) {
    List<Run> trained = new ArrayList<>();
    output.writeLines(
        (lines, closed) -> {
          LossLog log = new LossLog(lines, format, host.clock(), specs);
          List<TimedRun> runs =
              specs.stream().map(spec -> timed(spec, log.of(spec.name()))).toList();
          new BatchTraining(host, output.typed().isEmpty(), closed).train(runs);
          runs.forEach(run -> trained.add(run.run()));
        });
    return exitCode(trained);
  }

  /** What is made of the only run after its last epoch. */
  int result(Function<Run, byte[]> format) {
    if (specs.size() > 1) {
      String names = specs.stream().map(RunSpec::name).collect(Collectors.joining(", "));
      throw InputException.expected("one run, by --run NAME", specs.size() + " runs: " + names);
    }
    output.file();
    TimedRun run = new TimedRun(Run.of(specs.get(0), engines), false);
    new BatchTraining(host, false, () -> false).train(List.of(run));
    output.write(format.apply(run.run()));
    return exitCode(List.of(run.run()));
  }

  /** The weights of the only run after its last epoch. */
  int weights() {
    output.checkBinary();
    return result(Safetensors::of);
  }

  /** An event file for each run, in folders with their names. */
  int events() {
    Path folder = output.folder();
    List<String> names = FolderNames.ofRuns(specs);
    names.forEach(name -> RunEvents.checkReplaceable(folder.resolve(name)));
    List<RunEvents> files = new ArrayList<>();
    try {
      List<TimedRun> runs = new ArrayList<>();
      for (int i = 0; i < specs.size(); i++) {
        Path own = folder.resolve(names.get(i));
        files.add(new RunEvents(own, own.toString()));
        runs.add(timed(specs.get(i), files.get(i)));
      }
      new BatchTraining(host, false, () -> false).train(runs);
      return exitCode(runs.stream().map(TimedRun::run).toList());
    } finally {
      files.forEach(RunEvents::close);
    }
  }

  private TimedRun timed(RunSpec spec, EpochSink sink) {
    return new TimedRun(Run.of(spec, engines), false, 0, List.of(sink));
  }

  private int exitCode(List<Run> runs) {
    runs.forEach(run -> host.note(note(run)));
    boolean diverged = runs.stream().anyMatch(run -> run.status() == RunStatus.DIVERGED);
    return diverged ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  private String note(Run run) {
    if (run.status() == RunStatus.DIVERGED) {
      return run.name() + " diverged after epoch " + run.epoch() + ": " + run.divergence();
    }
    boolean interrupted = run.running() && host.interruption().requested();
    return interrupted ? run.name() + " was interrupted at epoch " + run.epoch() : "";
  }
}
