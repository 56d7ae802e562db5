package overfit.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import overfit.terminal.CdsTrialRun;

/**
 * A folder that makes starts faster, in the program's cache folder: {@code start-…}, or {@code
 * new-…} until it is whole.
 */
record StartFolder(Path path) {

  static final String ARCHIVE = "overfit.jsa";

  /** The classes that the screen loads, and those that training loads; only until it is whole. */
  static final String SCREEN = "screen";

  static final String TRAINING = "training";

  /** What the launcher writes to learn whether there is room, in a folder {@code new-…}. */
  private static final String ROOM = "room";

  static final String FINISHED = "start-";
  static final String UNFINISHED = "new-";

  private static final Set<String> FILES =
      Set.of(ARCHIVE, SCREEN, TRAINING, ROOM, CdsTrialRun.libraryName());

  /** Those in a cache folder. What only has such a name may be among them. */
  static List<StartFolder> in(Path cache) throws IOException {
    try (Stream<Path> found = Files.list(cache)) {
      return found
          .map(StartFolder::new)
          .filter(folder -> folder.is(FINISHED) || folder.is(UNFINISHED))
          .toList();
    }
  }

  boolean is(String kind) {
    return path.getFileName().toString().startsWith(kind);
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
    return FILES.contains(file.getFileName().toString())
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
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
