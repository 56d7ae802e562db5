package overfit.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Opens what a user names as input: a file, a pipe, or - for standard input. A file is read anew
 * each time; a pipe can be read only once, so its content is kept.
 */
public final class InputFiles {

  /** The name of standard input. */
  public static final String STANDARD_INPUT = "-";

  /** How long a pipe or a device may be silent, in seconds. */
  public static final int LONGEST_SILENCE = 5;

  /** The same while the screen is open, which waits too. */
  public static final int LONGEST_SILENCE_ON_SCREEN = 1;

  private static final String STANDARD_INPUT_LABEL = "standard input";

  private final UserPaths paths;
  private final InputStream standardInput;
  private final boolean waiting;
  private final SilenceLimit silence;

  /** The files that were read. */
  private final Set<Path> files;

  /** What was read of pipes, by their paths, or by the name of standard input. */
  private final Map<String, Content> kept;

  /** The content of a pipe, and as what it was read unless only to see what it is. */
  private record Content(Optional<String> expected, byte[] bytes) {

    Content undecidedIf(String what) {
      return expected.equals(Optional.of(what)) ? new Content(Optional.empty(), bytes) : this;
    }
  }

  public InputFiles(UserPaths paths, InputStream standardInput) {
    this(paths, standardInput, SilenceLimit.PATIENT);
  }

  InputFiles(UserPaths paths, InputStream standardInput, SilenceLimit silence) {
    this(paths, standardInput, true, silence, new HashMap<>(), ConcurrentHashMap.newKeySet());
  }

  private InputFiles(
      UserPaths paths,
      InputStream standardInput,
      boolean waiting,
      SilenceLimit silence,
      Map<String, Content> kept,
      Set<Path> files) {
    this.paths = paths;
    this.standardInput = standardInput;
    this.waiting = waiting;
    this.silence = silence;
    this.kept = kept;
    this.files = files;
  }

  /** With nothing on standard input. */
  public static InputFiles of(UserPaths paths) {
    return new InputFiles(paths, InputStream.nullInputStream());
  }

  /**
   * The same inputs while the screen is open: files, and the pipes that have been read. Others are
   * refused, since the screen would wait for their writers.
   */
  public InputFiles withoutWaiting() {
    return new InputFiles(paths, standardInput, false, SilenceLimit.BRIEF, kept, files);
  }

  public UserPaths paths() {
    return paths;
  }

  /** The name for messages: as typed, or {@code standard input}. */
  public String label(String typed) {
    return typed.equals(STANDARD_INPUT) ? STANDARD_INPUT_LABEL : typed;
  }

  /** Whether there is such a file, pipe or directory. */
  public boolean exists(String typed) {
    return typed.equals(STANDARD_INPUT) || optional(typed).filter(Files::exists).isPresent();
  }

  /** Whether this was a pipe or standard input: its name means nothing to a later process. */
  public boolean isKept(String typed) {
    return typed.equals(STANDARD_INPUT)
        || optional(typed).filter(path -> kept.containsKey(key(path))).isPresent();
  }

  private Optional<Path> optional(String typed) {
    try {
      return Optional.of(paths.path(typed));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * The content. Throws {@link InputException} such as {@code nofile.csv: expected a file of
   * points, found none}, if one pipe is read as two different things, and if a pipe or a device
   * stays silent; standard input and {@code <(command)} may take any time.
   *
   * @param expected the expected kind of file: {@code a file of points}
   * @param limit in bytes, a multiple of 1 MiB
   */
  public byte[] read(String typed, String expected, int limit) {
    String label = label(typed);
    if (typed.equals(STANDARD_INPUT)) {
      return once(
          STANDARD_INPUT, label, expected, () -> LimitedBytes.read(standardInput, label, limit));
    }
    Path path = path(typed, expected);
    SilenceLimit longest = waiting && isInherited(path) ? SilenceLimit.NONE : silence;
    Supplier<byte[]> content = () -> LimitedBytes.read(path, label, expected, limit, longest);
    if (isPipe(path)) {
      return once(key(path), label, expected, content);
    }
    add(path);
    return content.get();
  }

  /** Notes that a file is read which the user has named in another way. */
  public void add(Path file) {
    files.add(file.toAbsolutePath());
  }

  /**
   * The path of a file to write. Throws {@link InputException} if it is one of the files that were
   * read, by whatever name.
   */
  public Path output(String typed) {
    Path path = paths.path(typed);
    if (files.stream().anyMatch(file -> isSame(file, path))) {
      throw InputException.expected("an output file", "an input of the same command").at(typed);
    }
    return path;
  }

  private static boolean isSame(Path file, Path other) {
    try {
      return Files.isSameFile(file, other);
    } catch (IOException missing) {
      return false;
    }
  }

  /**
   * The content of a file of a kind that is yet to be found out; then it can be read as that.
   *
   * @param expected the kinds of file: {@code a preset or a tape}
   */
  public byte[] look(String typed, String expected, int limit) {
    byte[] bytes = read(typed, expected, limit);
    synchronized (kept) {
      kept.replaceAll((key, content) -> content.undecidedIf(expected));
    }
    return bytes;
  }

  /** Whether the caller has opened it for this program, as standard input. */
  private static boolean isInherited(Path path) {
    return path.startsWith("/dev/fd")
        || path.startsWith("/proc/self/fd")
        || path.equals(Path.of("/dev/stdin"));
  }

  private Path path(String typed, String expected) {
    if (typed.isBlank()) {
      throw InputException.expected(expected, "nothing");
    }
    try {
      return paths.path(typed);
    } catch (InvalidPathException e) {
      throw InputException.expected(expected, typed + " (" + e.getReason() + ")");
    }
  }

  /** Or a device. */
  private static boolean isPipe(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private static String key(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private byte[] once(String key, String label, String expected, Supplier<byte[]> content) {
    synchronized (kept) {
      if (!kept.containsKey(key)) {
        checkWaiting(label, expected);
        kept.put(key, new Content(Optional.of(expected), content.get()));
      }
      Content read = kept.get(key);
      String before = read.expected.orElse(expected);
      if (!before.equals(expected)) {
        throw new InputException(
            label + " can be read once, found as " + before + " and as " + expected);
      }
      kept.put(key, new Content(Optional.of(expected), read.bytes));
      return read.bytes.clone();
    }
  }

  private void checkWaiting(String label, String expected) {
    if (!waiting) {
      throw InputException.expected(
              expected, "a device or a pipe, which only a command line can name")
          .at(label);
    }
  }
}
