package overfit.record;

import java.nio.file.Path;

/** Tapes whose paths begin at a folder of the test. */
final class Tapes {

  private Tapes() {}

  static Tape parse(String name, Path folder) {
    return TapeParser.parse(name, folder);
  }
}
