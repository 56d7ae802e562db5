package overfit.config.preset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import overfit.file.InputException;
import overfit.file.LineFile;
import overfit.file.PartFiles;
import overfit.file.ProcessStamp;

/**
 * The saved sessions in the state folder: each process has its own file, {@code
 * session-STAMP.toml}, so that two do not overwrite each other's. The file of version 0.1.0, {@code
 * last.toml}, is read too.
 */
public final class SavedSessions {

  /** How many sessions of processes that have ended are kept; the next save deletes the oldest. */
  public static final int KEPT = 10;

  private static final Pattern NAME =
      Pattern.compile("session-(" + ProcessStamp.PATTERN + ")\\.toml");

  private static final String OF_FIRST_VERSION = "last.toml";

  private final Path folder;
  private final ProcessStamp own;

  SavedSessions(Path folder) {
    this(folder, ProcessStamp.own());
  }

  SavedSessions(Path folder, ProcessStamp own) {
    this.folder = folder;
    this.own = own;
  }

  /** The file of this process. */
  Path file() {
    return folder.resolve("session-" + own + ".toml");
  }

  /** Saves the session of this process. */
  void save(String text) throws IOException {
    TextFile.write(file(), text.getBytes(StandardCharsets.UTF_8));
    PartFiles.deleteAbandoned(file(), name -> NAME.matcher(name).matches());
    found().stream().filter(Found::ended).filter(Found::ours).skip(KEPT).forEach(Found::delete);
  }

  /**
   * The newest session that is whole; prefers sessions of ended processes. Empty if there is none.
   * Throws {@link InputException} if it is invalid.
   */
  Optional<SavedSession> newest() {
    List<Found> all = found();
    return all.stream()
        .filter(Found::isWhole)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(Found::session);
  }

  /**
   * All files of sessions, no folders or pipes: those of ended processes first, and of these the
   * newest first.
   */
  private List<Found> found() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(path -> found(path).stream())
          .sorted(
              Comparator.comparing(Found::ended)
                  .thenComparing(Found::time)
                  .thenComparing(Found::path)
                  .reversed())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private Optional<Found> found(Path path) {
    String name = path.getFileName().toString();
    Matcher stamped = NAME.matcher(name);
    if (!stamped.matches() && !name.equals(OF_FIRST_VERSION)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    boolean named = stamped.matches() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    boolean ended = !stamped.matches() || hasEnded(ProcessStamp.parse(stamped.group(1)));
    try {
      return Optional.of(new Found(path, named, ended, Files.getLastModifiedTime(path)));
    } catch (IOException deleted) {
      return Optional.empty();
    }
  }

  private boolean hasEnded(ProcessStamp process) {
    return !process.equals(own) && !process.isRunning();
  }

  /**
   * A file of a session.
   *
   * @param named whether it is a file, no link to one, with a name that this version gives
   * @param ended whether its process has ended
   */
  private record Found(Path path, boolean named, boolean ended, FileTime time) {

    /** Whether it also begins as the files that this program writes. */
    boolean ours() {
      try {
        return named && LineFile.begins(path, SavedSessionFile.START);
      } catch (IOException unreadable) {
        return false;
      }
    }

    boolean isWhole() {
      try {
        return SavedSessionFile.isWhole(text());
      } catch (InputException unreadable) {
        return false;
      }
    }

    SavedSession session() {
      return SavedSessionFile.read(path.toString(), text());
    }

    private String text() {
      return TextFile.read(path);
    }

    void delete() {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // It stays; the next save tries again.
      }
    }
  }
}
