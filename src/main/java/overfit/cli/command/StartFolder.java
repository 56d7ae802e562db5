package overfit.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import overfit.terminal.CdsTrialRun;

/**
 * A folder that makes starts faster, in the program's cache folder: {@code start-CHECKSUM-LENGTH},
 * as the launcher names it, or {@code new-NUMBER} until it is whole. A folder with another name, or
 * with another file in it, is of others.
 */
record StartFolder(Path path) {

  static final String ARCHIVE = "overfit.jsa";

  /** The classes that the screen loads, and those that training loads; only until it is whole. */
  static final String SCREEN = "screen";

  static final String TRAINING = "training";

  /** How a list begins that Java writes with -XX:DumpLoadedClassList. */
  static final String CLASS_LIST = "# NOTE: Do not modify this file.\n";

  /** What the launcher writes to learn whether there is room, in a folder {@code new-…}. */
  private static final String ROOM = "room";

  static final String UNFINISHED_PREFIX = "new-";

  /**
   * The numbers that cksum prints for a key of the launcher, which has at least ten characters; or,
   * as version 0.2.0 had it, that key: inode, bytes, day and time of each file.
   */
  static final Pattern FINISHED =
      Pattern.compile(
          "start-\\d{1,10}-\\d{2,6}|start(-\\d+-\\d+-[A-Z][a-z]{2}\\d{1,2}-\\d{4,8}){2,3}");

  /** The number of the launcher's process, or one of {@link Files#createTempDirectory}. */
  static final Pattern UNFINISHED = Pattern.compile(UNFINISHED_PREFIX + "\\d{1,20}");

  private static final Set<String> FILES =
      Set.of(ARCHIVE, SCREEN, TRAINING, ROOM, CdsTrialRun.libraryName());

  /** Those in a cache folder, by their names. */
  static List<StartFolder> in(Path cache) throws IOException {
    try (Stream<Path> found = Files.list(cache)) {
      return found
          .map(StartFolder::new)
          .filter(folder -> folder.is(FINISHED) || folder.is(UNFINISHED))
          .toList();
    }
  }

  /**
   * @param kind {@link #FINISHED} or {@link #UNFINISHED}
   */
  boolean is(Pattern kind) {
    return kind.matcher(path.getFileName().toString()).matches();
  }

  /** When it was written last; if it has just been deleted, long ago. */
  FileTime time() {
    try {
      return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException deleted) {
      return FileTime.fromMillis(0);
    }
  }

  /**
   * Whether it is a folder, no link to one, in which there is nothing but the files that the
   * program makes.
   */
  boolean isOwn() {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> found = Files.list(path)) {
      return found.allMatch(StartFolder::isOwn);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean isOwn(Path file) {
    String name = file.getFileName().toString();
    return FILES.contains(name)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && (!isClassList(name) || beginsAsClassList(file));
  }

  private static boolean isClassList(String name) {
    return name.equals(SCREEN) || name.equals(TRAINING);
  }

  /** Java may have been stopped while it wrote the first line, or before. */
  private static boolean beginsAsClassList(Path file) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] found = in.readNBytes(CLASS_LIST.length());
      return CLASS_LIST.startsWith(new String(found, StandardCharsets.ISO_8859_1));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Deletes it if it {@link #isOwn}; otherwise, all that is in it stays. */
  void deleteIfOwn() {
    if (isOwn()) {
      try {
        for (String name : FILES) {
          Files.deleteIfExists(path.resolve(name));
        }
        Files.delete(path);
      } catch (IOException e) {
        // What cannot be deleted stays.
      }
    }
  }
}
