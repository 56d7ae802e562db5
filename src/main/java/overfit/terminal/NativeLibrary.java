package overfit.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jline.nativ.JLineNativeLoader;
import org.jline.nativ.OSInfo;

/**
 * JLine's native library, which gets and sets the modes of terminals. JLine itself would unpack it
 * into the folder for temporary files, leave it there if the process is killed, and print a warning
 * if nothing can be written there.
 */
final class NativeLibrary {

  /** JLine's system property for a folder with the library. */
  private static final String FOLDER = "library.jline.path";

  private static final String RESOURCES = "/org/jline/nativ/";

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private NativeLibrary() {}

  /**
   * Loads the library from the folder of JLine's property, or else from the first folder for
   * temporary files that allows it: some are full, read-only or mounted noexec. There the library
   * is deleted once it is loaded; a process that is killed before leaves a folder {@code
   * overfit-*}. Returns whether it is loaded.
   */
  static boolean load() {
    String given = System.getProperty(FOLDER);
    return given != null && isLoadable(Path.of(given).resolve(name()))
        ? JLineNativeLoader.initialize()
        : Stream.of(System.getProperty("java.io.tmpdir"), "/var/tmp", "/dev/shm")
            .anyMatch(folder -> loadIn(Path.of(folder)));
  }

  private static boolean loadIn(Path parent) {
    try {
      // Not createTempDirectory, whose random numbers take long to set up.
      String name = "overfit-" + ProcessHandle.current().pid();
      Path folder = Files.createDirectory(parent.resolve(name), OWNER_ONLY);
      try {
        return unpack(folder) && initialize(folder);
      } finally {
        Files.deleteIfExists(folder.resolve(name()));
        Files.delete(folder);
      }
    } catch (IOException full) {
      return false;
    }
  }

  /** Keeps a copy in a folder if it can be loaded from there. */
  static void keepIn(Path folder) throws IOException {
    if (!unpack(folder) || !initialize(folder)) {
      Files.deleteIfExists(folder.resolve(name()));
      load();
    }
  }

  private static boolean initialize(Path folder) {
    System.setProperty(FOLDER, folder.toString());
    return JLineNativeLoader.initialize();
  }

  /** Copies the library to a folder; returns whether it can be loaded from there. */
  private static boolean unpack(Path folder) throws IOException {
    String resource = RESOURCES + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name();
    try (InputStream packed = OSInfo.class.getResourceAsStream(resource)) {
      if (packed == null) {
        return false;
      }
      Files.copy(packed, folder.resolve(name()));
    }
    return isLoadable(folder.resolve(name()));
  }

  private static boolean isLoadable(Path library) {
    try {
      // Java prints a warning if it is not even a library, such as an empty file after a crash.
      if (Files.notExists(library) || Files.size(library) == 0) {
        return false;
      }
      System.load(library.toAbsolutePath().toString());
      return true;
    } catch (IOException | UnsatisfiedLinkError noexec) {
      return false;
    }
  }

  static String name() {
    return System.mapLibraryName("jlinenative").replace(".dylib", ".jnilib");
  }
}
