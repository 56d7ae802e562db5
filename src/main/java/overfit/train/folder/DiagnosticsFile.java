package overfit.train.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import overfit.file.InputException;
import overfit.file.LineFile;
import overfit.train.Run;
import overfit.train.export.DiagnosticsCsv;
import overfit.train.export.DiagnosticsLog;
import overfit.train.layers.Diagnostics;

/**
 * The file of layers and sharpness of a run folder. It is begun with the run if that is asked for,
 * and goes on whenever the run does.
 */
final class DiagnosticsFile implements AutoCloseable {

  static final String NAME = "diagnostics.csv";

  private final LineFile file;
  private final DiagnosticsLog log;

  private DiagnosticsFile(LineFile file, DiagnosticsLog log) {
    this.file = file;
    this.log = log;
  }

  static boolean isIn(Path folder) {
    return SavedRun.file(folder, NAME).exists();
  }

  /** A new file, with the head and what there is at epoch 0. */
  static void begin(Path folder, Run run) {
    try (LineFile file = LineFile.open(folder.resolve(NAME), 0, SavedRun.ANEW)) {
      file.add(DiagnosticsCsv.HEAD);
      new DiagnosticsLog(run, List.of(), file);
      file.force();
    }
  }

  /** Goes on at the run's epoch; what is later is cut off. */
  static DiagnosticsFile open(Path folder, Run run) {
    Path path = folder.resolve(NAME);
    String text = new String(SavedRun.file(folder, NAME).read(), StandardCharsets.UTF_8);
    int head = DiagnosticsCsv.HEAD.length();
    try {
      if (!text.startsWith(DiagnosticsCsv.HEAD)) {
        throw InputException.expected("the layers of a run", "another file");
      }
      List<String> lines = linesUntil(run.epoch(), text.substring(head));
      List<Diagnostics> past = DiagnosticsCsv.parsed(lines);
      checkWhole(past, run.epoch());
      long length = head + lines.stream().mapToLong(line -> line.length() + 1L).sum();
      LineFile file = LineFile.open(path, length, SavedRun.ANEW);
      return new DiagnosticsFile(file, new DiagnosticsLog(run, past, file));
    } catch (InputException e) {
      throw e.advising(SavedRun.ANEW).at(path.toString());
    }
  }

  /** The whole lines up to an epoch; the last line may be torn. */
  private static List<String> linesUntil(long epoch, String text) {
    List<String> lines = new ArrayList<>();
    int begin = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
      String line = text.substring(begin, end);
      if (epochOf(line) > epoch) {
        break;
      }
      lines.add(line);
      begin = end + 1;
    }
    return lines;
  }

  private static long epochOf(String line) {
    try {
      return Long.parseLong(line.substring(0, Math.max(0, line.indexOf(','))));
    } catch (NumberFormatException e) {
      throw InputException.expected("a line of a layer", line);
    }
  }

  /** Throws {@link InputException} unless every epoch that was due is there. */
  private static void checkWhole(List<Diagnostics> past, long epoch) {
    List<Long> due = Diagnostics.due(epoch);
    for (int i = 0; i < due.size(); i++) {
      if (i == past.size() || past.get(i).epoch() != due.get(i)) {
        throw InputException.expected("the layers at epoch " + due.get(i), "none");
      }
    }
  }

  DiagnosticsLog log() {
    return log;
  }

  /** All lines are on the disk from now on. */
  void force() {
    file.force();
  }

  @Override
  public void close() {
    file.close();
  }
}
