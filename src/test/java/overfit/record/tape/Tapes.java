package overfit.record.tape;

import java.nio.file.Path;

/** Tapes whose paths begin at a folder of the test. */
public final class Tapes {

  private Tapes() {}

  public static Tape parse(String name, Path folder) {
    return TapeParser.parse(name, folder);
  }
}
