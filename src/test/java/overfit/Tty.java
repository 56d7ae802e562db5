package overfit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/** Runs a program on a pseudo-terminal and records its output with times. Linux only. */
public final class Tty implements AutoCloseable {

  public static final String FRAME_BEGIN = "\033[?2026h";
  public static final String FRAME_END = "\033[?2026l";

  private static final long TIMEOUT_SECONDS = 60;
  private static final long TICKS_PER_SECOND = 100;

  /** In proc(5), counted from the state on. */
  private static final int FOREGROUND_GROUP = 5;

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  /**
   * The result of one read from the terminal.
   *
   * @param nanos of System.nanoTime
   */
  public record Chunk(long nanos, String bytes) {}

  private final List<Chunk> chunks = new ArrayList<>();
  private final JniNativePty pty;
  private final Process process;
  private final Semaphore taking = new Semaphore(1);
  private final long started;

  public Tty(int columns, int rows, String... command) throws IOException {
    pty = (JniNativePty) new JniTerminalProvider().open(null, Size.of(columns, rows));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("COLORTERM", "truecolor");
    builder.environment().put("LC_ALL", "C.UTF-8");
    File name = new File(pty.getName());
    builder.redirectInput(name).redirectOutput(name).redirectError(name);
    started = System.nanoTime();
    process = builder.start();
    Thread reader = new Thread(this::read, "pty");
    reader.setDaemon(true);
    reader.setPriority(Thread.MAX_PRIORITY);
    reader.start();
  }

  private void read() {
    byte[] bytes = new byte[1 << 16];
    try {
      InputStream master = pty.getMasterInput();
      for (int n = master.read(bytes); n >= 0; n = master.read(bytes)) {
        taking.acquireUninterruptibly();
        taking.release();
        Chunk chunk = new Chunk(System.nanoTime(), latin1(bytes, n));
        synchronized (chunks) {
          chunks.add(chunk);
          chunks.notifyAll();
        }
      }
    } catch (IOException ended) {
      // The terminal is closed.
    }
  }

  private static String latin1(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  public long started() {
    return started;
  }

  public int count() {
    synchronized (chunks) {
      return chunks.size();
    }
  }

  public List<Chunk> from(int index) {
    synchronized (chunks) {
      return List.copyOf(chunks.subList(index, chunks.size()));
    }
  }

  /** The output after the first {@code index} chunks. */
  public String text(int index) {
    StringBuilder text = new StringBuilder();
    from(index).forEach(chunk -> text.append(chunk.bytes()));
    return text.toString();
  }

  /** Waits for output after the first {@code index} chunks, and returns when it was read. */
  public long await(int index, Predicate<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    synchronized (chunks) {
      while (!wanted.test(text(index))) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new IllegalStateException("not shown, but: " + text(index));
        }
        chunks.wait(left);
      }
      return chunks.isEmpty() ? started : chunks.get(chunks.size() - 1).nanos();
    }
  }

  /** Types keys; gives when. */
  public long type(String keys) throws IOException {
    long now = System.nanoTime();
    OutputStream master = pty.getMasterOutput();
    master.write(keys.getBytes(StandardCharsets.US_ASCII));
    master.flush();
    return now;
  }

  /** The terminal takes no output until {@link #goOn}; a program soon waits in its writes. */
  public void stall() {
    taking.acquireUninterruptibly();
  }

  public void goOn() {
    taking.release();
  }

  public void resize(int columns, int rows) throws IOException {
    pty.setSize(Size.of(columns, rows));
  }

  /** The process group in the foreground of a terminal that is the program's own. */
  public long foreground() throws IOException {
    return Long.parseLong(stat()[FOREGROUND_GROUP]);
  }

  /** Processor time so far in milliseconds, user's and system's. */
  public long processorMillis() throws IOException {
    String[] stat = stat();
    long ticks = Long.parseLong(stat[USER_TICKS]) + Long.parseLong(stat[SYSTEM_TICKS]);
    return ticks * 1000 / TICKS_PER_SECOND;
  }

  /** Linux's proc(5) from the state on, after the name, which may hold anything. */
  private String[] stat() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }

  /** Resident memory in MB: now, VmRSS, or the most so far, VmHWM. */
  public long memory(String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith(field + ":")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException(field + " is not in /proc");
  }

  /** Waits until the program has left; gives its exit code. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("does not leave, but: " + text(0));
    }
    return process.exitValue();
  }

  /** Ends the program and all that it started, without asking. */
  public void kill() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    pty.close();
  }

  /** Waits until the program has left. */
  @Override
  public void close() throws IOException {
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      pty.close();
    }
  }
}
