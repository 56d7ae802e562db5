package overfit.train.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import overfit.file.AtomicFile;
import overfit.file.InputException;

/**
 * The losses of a run in an event file, with the number of updates done as the step. The file is
 * there when training has ended. Throws {@link InputException} if it cannot be written.
 */
public final class RunEvents implements EpochSink, AutoCloseable {

  private final String name;
  private final AtomicFile file;
  private final EventFile events;

  /**
   * Begins the event file of a folder, which is made if there is none.
   *
   * @param name what messages call it
   */
  public RunEvents(Path folder, String name) {
    this.name = name;
    checkReplaceable(folder);
    try {
      Files.createDirectories(folder);
      file = new AtomicFile(folder.resolve(EventFile.NAME));
    } catch (IOException e) {
      throw failure(e);
    }
    events = begun();
  }

  /**
   * Throws {@link InputException} if a file of others, or a link, has the name of the event file of
   * a folder.
   */
  public static void checkReplaceable(Path folder) {
    Path file = folder.resolve(EventFile.NAME);
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && !(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && EventFile.isOwn(file))) {
        String found = Files.isSymbolicLink(file) ? "a link" : "another file";
        throw InputException.expected("a new file or earlier events", found).at(file.toString());
      }
    } catch (IOException e) {
      throw InputException.failed("read", e).at(file.toString());
    }
  }

  private EventFile begun() {
    try {
      return new EventFile(file.stream());
    } catch (IOException e) {
      file.close();
      throw failure(e);
    }
  }

  @Override
  public void add(EpochLosses losses, double seconds) {
    Map<String, Double> scalars = new LinkedHashMap<>();
    scalars.put("loss/train", losses.train());
    scalars.put("loss/train_eval", losses.trainEval());
    scalars.put("loss/test", losses.test());
    scalars.put("loss/excess", losses.excess());
    scalars.put("learning_rate", losses.learningRate());
    try {
      events.add(losses.epoch(), scalars);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void end(double seconds) {
    try {
      file.finish();
      file.publish();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private InputException failure(IOException e) {
    return InputException.failed("written", e).at(name);
  }

  /** Discards the file if training has not ended. */
  @Override
  public void close() {
    file.close();
  }
}
