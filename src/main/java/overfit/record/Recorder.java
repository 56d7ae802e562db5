package overfit.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.screen.Theme;

/** Writes the films of one play: all of them, or none. */
final class Recorder implements Projector.Screen, AutoCloseable {

  private final Path folder;
  private final CastVersion version;
  private final Settings settings;
  private final Theme theme;
  private final Map<OutputFile, Reel> films = new LinkedHashMap<>();
  private final List<OutputFile> files = new ArrayList<>();
  private int frames;

  Recorder(Path folder, CastVersion version, Settings settings, Theme theme) {
    this.folder = folder;
    this.version = version;
    this.settings = settings;
    this.theme = theme;
  }

  Recording.Film record(Tape tape, List<Output> outputs, Stage stage) {
    for (Output output : outputs) {
      OutputFile file = open(output);
      films.put(file, Reels.of(output, file.stream(), version, theme, settings));
    }
    long nanos = new Projector(stage, settings, this).play(tape);
    films.forEach((file, reel) -> end(file, reel, nanos));
    files.forEach(OutputFile::publish);
    return new Recording.Film(frames, nanos / 1e9, names(films.keySet()), names(stills()));
  }

  private List<OutputFile> stills() {
    return files.stream().filter(file -> !films.containsKey(file)).toList();
  }

  private static List<String> names(Collection<OutputFile> files) {
    return files.stream().map(OutputFile::name).toList();
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
    films.forEach((file, reel) -> file.attempt(() -> reel.frame(nanos, picture)));
  }

  @Override
  public void still(Output output, Theme shown, Picture picture) {
    OutputFile file = open(output);
    file.attempt(() -> Reels.still(output, file.stream(), shown, picture));
    file.finish();
  }

  private static void end(OutputFile file, Reel reel, long nanos) {
    file.attempt(() -> reel.end(nanos));
    file.finish();
  }

  @Override
  public void close() {
    files.forEach(OutputFile::close);
  }
}
