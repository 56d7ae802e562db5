package overfit.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a file atomically: the content goes to a temporary file in the same folder, which then
 * replaces the target. A symbolic link is kept and its target is replaced; a replaced file keeps
 * its permissions.
 */
public final class AtomicFile implements AutoCloseable {

  private final Path target;
  private final Path part;
  private final OutputStream stream;

  /** Opens a temporary file next to the target, which is a regular file or does not exist yet. */
  public AtomicFile(Path path) throws IOException {
    target = target(path.toAbsolutePath());
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    part = target.resolveSibling(name);
    stream = new BufferedOutputStream(Files.newOutputStream(part));
  }

  private static Path target(Path path) throws IOException {
    Optional<String> found = obstacle(path);
    if (found.isPresent()) {
      throw new FileSystemException(path.toString(), null, "expected a file, found " + found.get());
    }
    return Files.exists(path)
        ? path.toRealPath()
        : path.getParent().toRealPath().resolve(path.getFileName());
  }

  /** Writes a whole file atomically. */
  public static void write(Path path, byte[] bytes) throws IOException {
    try (AtomicFile file = new AtomicFile(path)) {
      file.stream().write(bytes);
      file.finish();
      file.publish();
    }
  }

  /** What exists at a path and is not a regular file, such as {@code a directory}; or empty. */
  public static Optional<String> obstacle(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path)
        ? Optional.of(kind(path))
        : Optional.empty();
  }

  /** The kind of something that is not a regular file. */
  static String kind(Path path) {
    return Files.isDirectory(path) ? "a directory" : "a device or a pipe";
  }

  /** The stream for the content. */
  public OutputStream stream() {
    return stream;
  }

  /** The path of the file with all symbolic links resolved. */
  public Path target() {
    return target;
  }

  /** Completes the content; after this, nothing can be written. */
  public void finish() throws IOException {
    stream.close();
  }

  /** Replaces the target with the new content. */
  public void publish() throws IOException {
    if (Files.exists(target)) {
      keepPermissions();
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void keepPermissions() throws IOException {
    PosixFileAttributeView old = permissions(target);
    PosixFileAttributeView own = permissions(part);
    if (old != null && own != null) {
      Set<PosixFilePermission> wanted = old.readAttributes().permissions();
      if (!wanted.equals(own.readAttributes().permissions())) {
        own.setPermissions(wanted);
      }
    }
  }

  /** Null if the file system has no POSIX permissions. */
  private static PosixFileAttributeView permissions(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }

  /** Discards the content if it was not published. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException ignored) {
      // The temporary file is deleted anyway.
    }
    try {
      Files.deleteIfExists(part);
    } catch (IOException ignored) {
      // The temporary file stays: it is hidden and ends in .part.
    }
  }

  /** The reason of a failure in a few words, without the path. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "expected a folder, found a file";
    }
    String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
    return Optional.ofNullable(reason).orElse(e.getClass().getSimpleName());
  }
}
