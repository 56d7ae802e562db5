package overfit.file;

/** Takes lines of text, which may wait for a flush. Throws {@link InputException} if they fail. */
public interface LineOutput {

  /** Takes lines nowhere. */
  LineOutput NONE =
      new LineOutput() {
        @Override
        public void add(String line) {}

        @Override
        public void flush() {}
      };

  /** Adds a line with its end. */
  void add(String line);

  /** What was added can be read from now on. */
  void flush();
}
