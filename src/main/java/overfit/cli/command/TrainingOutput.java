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
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.export.EpochSink;
import overfit.train.export.LossFormat;
import overfit.train.export.LossLog;
import overfit.train.folder.OutFolder;
import overfit.train.folder.RunFolder;

/** What training writes besides its report: run folders, and a log of losses. */
final class TrainingOutput implements AutoCloseable {

  private final Host host;
  private final PrintedLines printed;
  private final Optional<LineFile> file;
  private final Optional<LossLog> log;
  private final List<RunFolder> folders = new ArrayList<>();

  /** Opens the log, if there is to be one. */
  TrainingOutput(Host host, LogOption option) {
    this.host = host;
    printed = new PrintedLines(host.out());
    Optional<LossFormat> format = option.format();
    file =
        format
            .filter(any -> !option.isStandardOutput())
            .map(any -> option.open(host.inputs().paths()));
    log =
        format.map(any -> new LossLog(file.isPresent() ? file.get() : printed, any, host.clock()));
  }

  /** Runs that are kept in no folder. */
  List<TimedRun> runs(List<RunSpec> specs, EngineChooser engines, boolean history) {
    return specs.stream()
        .map(spec -> new TimedRun(Run.of(spec, engines), history, 0, sinks(spec)))
        .toList();
  }

  /** Runs in folders, as far as they were trained before. */
  List<TimedRun> runs(String out, List<RunSpec> specs, EngineChooser engines, boolean history) {
    folders.addAll(
        OutFolder.open(new FolderArgument(host, out).path()).runs(specs, engines, host.clock()));
    folders.stream()
        .map(RunFolder::run)
        .filter(run -> run.epoch() > 0 && run.running())
        .mapToLong(Run::epoch)
        .min()
        .ifPresent(epoch -> host.note(CleanText.of(out) + ": goes on from epoch " + epoch));
    return folders.stream().map(folder -> timed(folder, history)).toList();
  }

  private TimedRun timed(RunFolder folder, boolean history) {
    Run run = folder.run();
    List<EpochSink> sinks = Stream.concat(Stream.of(folder), sinks(run.start()).stream()).toList();
    TimedRun timed = new TimedRun(run, history, folder.secondsBefore(), sinks);
    folder.forEachBefore(timed::keep);
    return timed;
  }

  private List<EpochSink> sinks(RunSpec spec) {
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
