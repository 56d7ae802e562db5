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
 * A file that has all of its new content or still has the old one: it is written beside its target
 * and then put into its place. A link goes on leading to where it led, and a file that is replaced
 * keeps its permissions.
 */
public final class AtomicFile implements AutoCloseable {

  private final Path target;
  private final Path part;
  private final OutputStream stream;

  /** Opens a part beside the target, which is a regular file or not there yet. */
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

  /** Writes all bytes, or nothing. */
  public static void write(Path path, byte[] bytes) throws IOException {
    try (AtomicFile file = new AtomicFile(path)) {
      file.stream().write(bytes);
      file.finish();
      file.publish();
    }
  }

  /** What is there that no file may take the place of: {@code a directory}. */
  public static Optional<String> obstacle(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path)
        ? Optional.of(kind(path))
        : Optional.empty();
  }

  /** What something is that is no regular file. */
  static String kind(Path path) {
    return Files.isDirectory(path) ? "a directory" : "a device or a pipe";
  }

  /** Where the content goes. */
  public OutputStream stream() {
    return stream;
  }

  /** Where a link leads to; a file has one such name, however it was asked for. */
  public Path target() {
    return target;
  }

  /** Nothing more is written. */
  public void finish() throws IOException {
    stream.close();
  }

  /** Puts what was written into its place. */
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

  /** Null where files have no such permissions. */
  private static PosixFileAttributeView permissions(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }

  /** What was not published is gone. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException lost) {
      // The part is deleted all the same.
    }
    try {
      Files.deleteIfExists(part);
    } catch (IOException left) {
      // Its name begins with a dot and ends in .part: nobody takes it for the file.
    }
  }

  /** What went wrong, in a few words, without the path. */
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
    String said = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
    return Optional.ofNullable(said).orElse(e.getClass().getSimpleName());
  }
}
