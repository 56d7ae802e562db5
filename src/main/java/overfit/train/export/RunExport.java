package overfit.train.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import overfit.config.RunSpec;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.StreamLines;
import overfit.train.Clock;
import overfit.train.Run;
import overfit.train.RunStatus;

/**
 * A file, or a folder of event files, that is made of runs as a screen shows them. Since that keeps
 * neither every loss nor the weights, the runs are trained once more, which gives the same bits.
 *
 * @param runs for a format of one run, only that
 * @param path where nothing exists yet
 * @param name what messages call it
 */
public record RunExport(ExportFormat format, List<TrainedRun> runs, Path path, String name) {

  public RunExport {
    runs = List.copyOf(runs);
  }

  /** {@code none at epoch 85}, or {@code up to epoch 500}. */
  public String contents() {
    String what = format.isOfOneRun() ? runs.get(0).spec().name() + " at" : "up to";
    return what + " epoch " + last();
  }

  /** What is said of one that was dropped. */
  public String unwritten() {
    return name + " was not written";
  }

  private long last() {
    return runs.stream().mapToLong(TrainedRun::epoch).max().orElse(0);
  }

  /**
   * Trains and writes; returns whether it is written. It is written whole or not at all; throws
   * {@link InputException} if it cannot be.
   *
   * @param proceed asked before every epoch; if it says no, nothing is written
   */
  boolean write(Clock clock, BooleanSupplier proceed) {
    return switch (format) {
      case CSV -> writeLosses(LossFormat.CSV, clock, proceed);
      case JSONL -> writeLosses(LossFormat.JSON_LINES, clock, proceed);
      case WEIGHTS -> writeResult(Safetensors::of, proceed);
      case FIT -> writeResult(run -> FitCsv.of(run).getBytes(StandardCharsets.UTF_8), proceed);
      case TENSORBOARD -> writeEvents(proceed);
      case PYTORCH -> throw new IllegalArgumentException("a script needs no training");
    };
  }

  /** Gives the bytes of a file. */
  private interface Content {
    /** Returns whether they are whole. */
    boolean writeTo(OutputStream stream) throws IOException;
  }

  private boolean writeLosses(LossFormat losses, Clock clock, BooleanSupplier proceed) {
    return writeFile(
        stream -> {
          LossLog log = new LossLog(new StreamLines(stream, name), losses, clock, specs());
          List<EpochSink> sinks = runs.stream().map(run -> log.of(run.spec().name())).toList();
          return train(untrained(), sinks, proceed);
        });
  }

  private boolean writeResult(Function<Run, byte[]> format, BooleanSupplier proceed) {
    return writeFile(
        stream -> {
          List<Run> trained = untrained();
          boolean whole = train(trained, List.of(), proceed);
          if (whole) {
            stream.write(format.apply(trained.get(0)));
          }
          return whole;
        });
  }

  /** Opens the file before the training, so that nobody waits to learn that it cannot be. */
  private boolean writeFile(Content content) {
    try (AtomicFile file = new AtomicFile(path)) {
      boolean whole = content.writeTo(file.stream());
      if (whole) {
        file.finish();
        file.publish();
      }
      return whole;
    } catch (IOException e) {
      throw new InputException("cannot be written: " + AtomicFile.reason(e)).at(name);
    }
  }

  private boolean writeEvents(BooleanSupplier proceed) {
    List<String> names = FolderNames.ofRuns(runs.stream().map(TrainedRun::spec).toList());
    List<RunEvents> files = new ArrayList<>();
    boolean whole = false;
    try {
      names.forEach(each -> files.add(new RunEvents(path.resolve(each), name)));
      whole = train(untrained(), List.copyOf(files), proceed);
      return whole;
    } finally {
      files.forEach(RunEvents::close);
      if (!whole) {
        names.forEach(each -> deleteEmpty(path.resolve(each)));
        deleteEmpty(path);
      }
    }
  }

  /** What is no folder is not ours: it has appeared there meanwhile. */
  private static void deleteEmpty(Path folder) {
    try {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // It has files by now, or stays empty.
    }
  }

  private List<RunSpec> specs() {
    return runs.stream().map(TrainedRun::spec).toList();
  }

  private List<Run> untrained() {
    return runs.stream().map(TrainedRun::untrained).toList();
  }

  /** Trains the runs epoch by epoch together; whether to the end. */
  private boolean train(List<Run> all, List<EpochSink> sinks, BooleanSupplier proceed) {
    long last = last();
    for (long epoch = 1; epoch <= last; epoch++) {
      if (!proceed.getAsBoolean()) {
        return false;
      }
      for (int i = 0; i < all.size(); i++) {
        if (epoch <= runs.get(i).epoch()) {
          step(all.get(i), sinks.isEmpty() ? List.of() : List.of(sinks.get(i)));
        }
      }
    }
    sinks.forEach(sink -> sink.end(0));
    return true;
  }

  private static void step(Run run, List<EpochSink> sinks) {
    if (run.status() != RunStatus.DIVERGED) {
      long before = run.epoch();
      run.step();
      if (run.epoch() > before) {
        sinks.forEach(sink -> sink.add(EpochLosses.of(run), 0));
      }
    }
  }
}
