package overfit.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.file.InputFiles;
import overfit.record.film.AsciicastVersion;
import overfit.record.film.FilmFrame;
import overfit.record.film.FilmWriter;
import overfit.record.film.OutputFile;
import overfit.record.film.OutputTarget;
import overfit.record.tape.Stage;
import overfit.record.tape.Tape;
import overfit.record.tape.TapeSettings;
import overfit.screen.Theme;

/**
 * Plays a tape and writes its films and stills. The files appear once all of them are complete; if
 * one cannot replace its target then, those before it stay.
 */
final class FilmRecorder implements TapePlayer.FrameSink, AutoCloseable {

  private final InputFiles inputs;
  private final AsciicastVersion version;
  private final TapeSettings settings;
  private final Theme theme;
  private final Map<OutputFile, FilmWriter> films = new LinkedHashMap<>();
  private final List<OutputFile> files = new ArrayList<>();
  private int frames;

  FilmRecorder(InputFiles inputs, AsciicastVersion version, TapeSettings settings, Theme theme) {
    this.inputs = inputs;
    this.version = version;
    this.settings = settings;
    this.theme = theme;
  }

  Recording.Film record(Tape tape, List<OutputTarget> outputs, Stage stage) {
    for (OutputTarget output : outputs) {
      OutputFile file = open(output);
      films.put(file, FilmFormats.of(output, file.stream(), version, theme, settings));
    }
    long nanos = new TapePlayer(stage, settings, this).play(tape);
    films.forEach((file, writer) -> end(file, writer, nanos));
    files.forEach(OutputFile::publish);
    return new Recording.Film(frames, nanos / 1e9, names(films.keySet()), names(stills()));
  }

  private List<OutputFile> stills() {
    return files.stream().filter(file -> !films.containsKey(file)).toList();
  }

  private static List<String> names(Collection<OutputFile> files) {
    return files.stream().map(OutputFile::name).toList();
  }

  private OutputFile open(OutputTarget output) {
    OutputFile file = new OutputFile(output, inputs);
    boolean duplicate = files.stream().anyMatch(other -> other.target().equals(file.target()));
    files.add(file);
    if (duplicate) {
      throw output.error("expected one output to this file, found two");
    }
    return file;
  }

  @Override
  public void frame(long nanos, FilmFrame frame) {
    frames++;
    films.forEach((file, writer) -> file.attempt(() -> writer.frame(nanos, frame)));
  }

  @Override
  public void still(OutputTarget output, Theme frameTheme, FilmFrame frame) {
    OutputFile file = open(output);
    file.attempt(() -> FilmFormats.still(output, file.stream(), frameTheme, frame));
    file.finish();
  }

  private static void end(OutputFile file, FilmWriter writer, long nanos) {
    file.attempt(() -> writer.end(nanos));
    file.finish();
  }

  @Override
  public void close() {
    files.forEach(OutputFile::close);
  }
}
