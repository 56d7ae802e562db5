package overfit.file;

/** Takes lines of text, which may wait for a flush. Throws {@link InputException} if they fail. */
public interface LineOutput {

  /** Adds a line with its end. */
  void add(String line);

  /** What was added can be read from now on. */
  void flush();
}
