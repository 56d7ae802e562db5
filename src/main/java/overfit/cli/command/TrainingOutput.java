package overfit.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.cli.option.LogOption;
import overfit.cli.process.Host;
import overfit.cli.report.PrintedLines;
import overfit.cli.report.TimedRun;
import overfit.config.RunSpec;
import overfit.file.CleanText;
import overfit.file.LineFile;
import overfit.file.LineOutput;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.export.DiagnosticsLog;
import overfit.train.export.EpochLosses;
import overfit.train.export.EpochSink;
import overfit.train.export.LossFormat;
import overfit.train.export.LossLog;
import overfit.train.folder.KeptLosses;
import overfit.train.folder.OutFolder;
import overfit.train.folder.RunFolder;

/** What training writes besides its report: run folders, and a log of losses. */
final class TrainingOutput implements AutoCloseable {

  private final Host host;
  private final LogOption option;
  private final boolean diagnosed;
  private final PrintedLines printed;
  private final List<RunFolder> folders = new ArrayList<>();
  private Optional<LineFile> file = Optional.empty();

  /**
   * Nothing is opened yet.
   *
   * @param diagnosed whether to look at layers and sharpness
   */
  TrainingOutput(Host host, LogOption option, boolean diagnosed) {
    this.host = host;
    this.option = option;
    this.diagnosed = diagnosed;
    printed = new PrintedLines(host.out());
  }

  /** Runs that are kept in no folder. */
  List<TimedRun> runs(List<RunSpec> specs, EngineChooser engines, boolean history) {
    List<Run> untrained = specs.stream().map(spec -> Run.of(spec, engines)).toList();
    Optional<LossLog> log = log(specs);
    return untrained.stream().map(run -> timed(run, history, sinks(log, run.start()))).toList();
  }

  private TimedRun timed(Run run, boolean history, List<EpochSink> sinks) {
    if (!diagnosed) {
      return new TimedRun(run, history, 0, sinks);
    }
    DiagnosticsLog log = new DiagnosticsLog(run, List.of(), LineOutput.NONE);
    return new TimedRun(
        run, history, 0, Stream.concat(Stream.of(log), sinks.stream()).toList(), Optional.of(log));
  }

  /** Runs in folders, as far as they were trained before. */
  List<TimedRun> runs(String out, List<RunSpec> specs, EngineChooser engines, boolean history) {
    option.check(host.inputs());
    folders.addAll(
        OutFolder.open(new FolderArgument(host, out).path())
            .runs(specs, engines, host.clock(), diagnosed));
    folders.stream()
        .map(RunFolder::run)
        .filter(run -> run.epoch() > 0 && run.running())
        .mapToLong(Run::epoch)
        .min()
        .ifPresent(epoch -> host.note(CleanText.of(out) + ": goes on from epoch " + epoch));
    if (option.format().isPresent()) {
      folders.forEach(RunFolder::checkLossesBefore);
    }
    Optional<LossLog> log = log(specs);
    log.ifPresent(this::addBefore);
    return folders.stream().map(folder -> timed(folder, log, history)).toList();
  }

  /** An earlier log is emptied only now, when nothing else is refused any more. */
  private Optional<LossLog> log(List<RunSpec> specs) {
    Optional<LossFormat> format = option.format();
    file = format.filter(any -> !option.isStandardOutput()).map(any -> option.open(host.inputs()));
    LineOutput lines = file.<LineOutput>map(opened -> opened).orElse(printed);
    return format.map(any -> new LossLog(lines, any, host.clock(), specs));
  }

  /** The losses of all runs until now, in the order in which they are trained together. */
  private void addBefore(LossLog log) {
    long epochs = folders.stream().mapToLong(folder -> folder.run().epoch()).max().orElse(0);
    List<KeptLosses> before = new ArrayList<>();
    try {
      folders.forEach(folder -> before.add(folder.lossesBefore()));
      for (long epoch = 0; epoch < epochs && !printed.isClosed(); epoch++) {
        for (int i = 0; i < folders.size(); i++) {
          EpochSink sink = log.of(folders.get(i).run().name());
          Optional<EpochLosses> losses = before.get(i).next();
          losses.ifPresent(known -> sink.add(known, 0));
        }
      }
    } finally {
      before.forEach(KeptLosses::close);
    }
  }

  private TimedRun timed(RunFolder folder, Optional<LossLog> log, boolean history) {
    Run run = folder.run();
    List<EpochSink> sinks =
        Stream.concat(Stream.of(folder), sinks(log, run.start()).stream()).toList();
    Optional<DiagnosticsLog> diagnostics = folder.diagnosticsLog().filter(any -> diagnosed);
    TimedRun timed = new TimedRun(run, history, folder.secondsBefore(), sinks, diagnostics);
    try (KeptLosses before = folder.lossesBefore()) {
      timed.keep(before);
    }
    return timed;
  }

  private static List<EpochSink> sinks(Optional<LossLog> log, RunSpec spec) {
    return log.stream().map(each -> each.of(spec.name())).toList();
  }

  /** Whether standard output takes no more lines of the log. */
  boolean isClosed() {
    return printed.isClosed();
  }

  @Override
  public void close() {
    folders.forEach(RunFolder::close);
    file.ifPresent(LineFile::close);
  }
}
