package overfit.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a file atomically: the content goes to a temporary file in the same folder, which then
 * replaces the target. A symbolic link is kept and the file that it points to is written, even if
 * that does not exist yet. A replaced file keeps its permissions. Temporary files that killed
 * processes have left of the same target are deleted.
 */
public final class AtomicFile implements AutoCloseable {

  /** The permissions of a new file before the umask is applied. */
  private static final FileAttribute<?> EVERYBODY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"));

  private static final FileAttribute<?> OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream stream;

  /** Opens a temporary file next to the target, which is a regular file or does not exist yet. */
  public AtomicFile(Path path) throws IOException {
    target = target(path.toAbsolutePath());
    part = create(target);
    PartFiles.deleteAbandoned(part, target.getFileName().toString()::equals);
    try {
      channel = open(part, target);
      stream = new BufferedOutputStream(Channels.newOutputStream(channel));
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private static Path target(Path path) throws IOException {
    Optional<String> found = obstacle(path);
    if (found.isPresent()) {
      throw new FileSystemException(path.toString(), null, "expected a file, found " + found.get());
    }
    return resolved(path, MAX_LINKS);
  }

  /** The path without symbolic links; its file need not exist, but its folder must. */
  private static Path resolved(Path path, int maxLinks) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path file = path.getParent().toRealPath().resolve(path.getFileName());
    if (!Files.isSymbolicLink(file)) {
      return file;
    }
    if (maxLinks == 0) {
      throw new FileSystemException(path.toString(), null, "too many levels of symbolic links");
    }
    return resolved(file.resolveSibling(Files.readSymbolicLink(file)), maxLinks - 1);
  }

  /**
   * Creates an empty file next to the target. For a new target, the umask gives the permissions;
   * otherwise only the owner may read it, until it has the permissions of the target.
   */
  private static Path create(Path target) throws IOException {
    FileAttribute<?> mode = Files.notExists(target) ? EVERYBODY : OWNER;
    FileAttribute<?>[] attributes =
        permissions(target) == null ? new FileAttribute<?>[0] : new FileAttribute<?>[] {mode};
    while (true) {
      try {
        return Files.createFile(PartFiles.next(target), attributes);
      } catch (FileAlreadyExistsException taken) {
        // By a process of the same number on another machine.
      }
    }
  }

  /** Opens the temporary file first, since the permissions may forbid writing. */
  private static FileChannel open(Path part, Path target) throws IOException {
    FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      copyPermissions(target, part);
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
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
        ? Optional.of(Files.isDirectory(path) ? "a directory" : "a device or a pipe")
        : Optional.empty();
  }

  /** The stream for the content. */
  public OutputStream stream() {
    return stream;
  }

  /** The path of the file with all symbolic links resolved. */
  public Path target() {
    return target;
  }

  /**
   * Completes the content, which is then on the disk: some file systems would keep the new name and
   * lose the content when the power fails. After this, nothing can be written.
   */
  public void finish() throws IOException {
    stream.flush();
    channel.force(true);
    stream.close();
  }

  /** Replaces the target with the new content. */
  public void publish() throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      throw new FileSystemException(target.toString(), null, "its temporary file was deleted");
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = permissions(from);
    PosixFileAttributeView own = permissions(to);
    if (Files.exists(from) && old != null && own != null) {
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
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "expected a folder, found " + inPlaceOfFolder(((FileSystemException) e).getFile());
    }
    if (e instanceof FileSystemLoopException) {
      return "too many levels of symbolic links";
    }
    String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
    return Optional.ofNullable(reason).orElse("the system gives no reason");
  }

  private static String inPlaceOfFolder(String name) {
    Path path = Path.of(Optional.ofNullable(name).orElse(""));
    return Files.isSymbolicLink(path) && Files.notExists(path) ? "a link to nothing" : "a file";
  }
}
