package overfit.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.screen.Theme;

/** Plays a tape and writes its films: all of them, or none. */
public final class Recording implements Projector.Screen {

  private final Path folder;
  private final CastVersion version;
  private final Settings settings;
  private final Theme theme;
  private final Map<OutputFile, Reel> films = new LinkedHashMap<>();
  private final List<OutputFile> files = new ArrayList<>();
  private int frames;

  /**
   * What was made.
   *
   * @param frames pictures that differ from the one before
   */
  public record Film(int frames, double seconds) {}

  private Recording(Path folder, CastVersion version, Settings settings, Theme theme) {
    this.folder = folder;
    this.version = version;
    this.settings = settings;
    this.theme = theme;
  }

  /** Throws TapeException if the tape cannot be played to its end, or a film not be written. */
  public static Film make(Tape tape, List<Output> outputs, CastVersion version, Program program) {
    return make(tape, outputs, version, program, Path.of(""));
  }

  /** Relative paths of outputs begin at {@code folder}. */
  static Film make(
      Tape tape, List<Output> outputs, CastVersion version, Program program, Path folder) {
    try (Stage stage = program.open(tape.opening())) {
      Recording recording = new Recording(folder, version, tape.settings(), stage.theme());
      return recording.record(tape, outputs, stage);
    }
  }

  private Film record(Tape tape, List<Output> outputs, Stage stage) {
    try {
      for (Output output : outputs) {
        OutputFile file = open(output);
        films.put(file, Reels.of(output, file.stream(), version, theme, settings));
      }
      long nanos = new Projector(stage, settings, this).play(tape);
      films.forEach((file, reel) -> end(file, reel, nanos));
      files.forEach(OutputFile::publish);
      return new Film(frames, nanos / 1e9);
    } finally {
      files.forEach(OutputFile::close);
    }
  }

  private OutputFile open(Output output) {
    OutputFile file = new OutputFile(output, folder);
    boolean twice = files.stream().anyMatch(other -> other.target().equals(file.target()));
    files.add(file);
    if (twice) {
      throw output.error("expected each file once, found it twice");
    }
    return file;
  }

  @Override
  public void frame(long nanos, Picture picture) {
    frames++;
    films.forEach(
        (file, reel) ->
            file.attempt(
                () -> {
                  reel.frame(nanos, picture);
                  return file;
                }));
  }

  @Override
  public void still(Output output, Picture picture) {
    OutputFile file = open(output);
    file.attempt(
        () -> {
          Reels.still(output, file.stream(), theme, picture);
          return file;
        });
    file.finish();
  }

  private static void end(OutputFile file, Reel reel, long nanos) {
    file.attempt(
        () -> {
          reel.end(nanos);
          return file;
        });
    file.finish();
  }
}
