package overfit.train.folder;

import java.nio.file.Path;
import java.util.List;
import overfit.config.RunSpec;
import overfit.file.InputException;
import overfit.file.LineFile;
import overfit.state.State;
import overfit.train.export.EpochLosses;
import overfit.train.export.LossFormat;
import overfit.train.export.LossLog;

/** The files of a run folder that grow by a line with every epoch. */
final class MetricsFiles implements AutoCloseable {

  /** Their lengths in bytes at some epoch, where they are cut to go on from there. */
  record Lengths(long csv, long jsonLines) {

    static final Lengths NONE = new Lengths(0, 0);

    Lengths passed(State state) {
      return new Lengths(state.whole(csv), state.whole(jsonLines));
    }
  }

  static final String CSV = "metrics.csv";
  static final String JSON_LINES = "metrics.jsonl";

  private final LineFile csv;
  private final LineFile jsonLines;
  private final boolean averaged;

  private MetricsFiles(LineFile csv, LineFile jsonLines, boolean averaged) {
    this.averaged = averaged;
    this.csv = csv;
    this.jsonLines = jsonLines;
  }

  /** New files, with nothing but their heads. */
  static MetricsFiles begun(Path folder, RunSpec run) {
    MetricsFiles files = open(folder, Lengths.NONE, run);
    files.csv.add(LossFormat.CSV.head(false, files.averaged));
    files.jsonLines.add(LossFormat.JSON_LINES.head(false, files.averaged));
    return files;
  }

  /** Files that go on; later lines, and a torn one, are cut off. */
  static MetricsFiles open(Path folder, Lengths at, RunSpec run) {
    LineFile csv = LineFile.open(folder.resolve(CSV), at.csv, SavedRun.ANEW);
    try {
      return new MetricsFiles(
          csv,
          LineFile.open(folder.resolve(JSON_LINES), at.jsonLines, SavedRun.ANEW),
          LossLog.keepsAverage(run));
    } catch (InputException e) {
      csv.close();
      throw e;
    }
  }

  /** Reads the losses of the first epochs of a folder. */
  static KeptLosses read(Path folder, long epochs) {
    return new KeptLosses(folder.resolve(CSV), epochs);
  }

  void add(EpochLosses losses) {
    csv.add(LossFormat.CSV.line(losses, averaged));
    jsonLines.add(LossFormat.JSON_LINES.line(losses, averaged));
  }

  void flush() {
    List.of(csv, jsonLines).forEach(LineFile::flush);
  }

  /** All lines are on the disk from now on; returns the lengths. */
  Lengths force() {
    List.of(csv, jsonLines).forEach(LineFile::force);
    return new Lengths(csv.length(), jsonLines.length());
  }

  @Override
  public void close() {
    List.of(csv, jsonLines).forEach(LineFile::close);
  }
}
