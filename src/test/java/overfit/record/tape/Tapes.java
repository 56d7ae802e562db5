package overfit.record.tape;

import java.nio.file.Path;
import overfit.file.InputFiles;
import overfit.file.UserPaths;

/** Parses tapes with paths relative to a folder of the test. */
public final class Tapes {

  private Tapes() {}

  public static Tape parse(String name, Path folder) {
    return TapeParser.parse(name, InputFiles.of(new UserPaths("", folder)));
  }
}
