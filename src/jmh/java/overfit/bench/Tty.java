package overfit.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/** Runs a program on a pseudo-terminal and records its output with times. Linux only. */
final class Tty implements AutoCloseable {

  static final String FRAME_BEGIN = "\033[?2026h";
  static final String FRAME_END = "\033[?2026l";

  private static final long TIMEOUT_SECONDS = 60;
  private static final long TICKS_PER_SECOND = 100;

  /**
   * The result of one read from the terminal.
   *
   * @param nanos of System.nanoTime
   */
  record Chunk(long nanos, String bytes) {}

  private final List<Chunk> chunks = new ArrayList<>();
  private final JniNativePty pty;
  private final Process process;
  private final long started;

  Tty(int columns, int rows, String... command) throws IOException {
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

  long started() {
    return started;
  }

  int count() {
    synchronized (chunks) {
      return chunks.size();
    }
  }

  List<Chunk> from(int index) {
    synchronized (chunks) {
      return List.copyOf(chunks.subList(index, chunks.size()));
    }
  }

  /** The output after the first {@code index} chunks. */
  String text(int index) {
    StringBuilder text = new StringBuilder();
    from(index).forEach(chunk -> text.append(chunk.bytes()));
    return text.toString();
  }

  /** Waits for output after the first {@code index} chunks, and returns when it was read. */
  long await(int index, Predicate<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    synchronized (chunks) {
      while (!wanted.test(text(index))) {
        if (System.nanoTime() > end || !process.isAlive()) {
          throw new IllegalStateException("not shown: …" + text(Math.max(0, count() - 1)));
        }
        chunks.wait(1000);
      }
      return chunks.get(chunks.size() - 1).nanos();
    }
  }

  /** Types keys and returns when. */
  long type(String keys) throws IOException {
    long now = System.nanoTime();
    OutputStream master = pty.getMasterOutput();
    master.write(keys.getBytes(StandardCharsets.US_ASCII));
    master.flush();
    return now;
  }

  /** User and system processor time so far in milliseconds, from /proc/PID/stat, see proc(5). */
  long processorMillis() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_PER_SECOND;
  }

  /** Resident memory in MB: current (VmRSS) or peak (VmHWM). */
  long memory(String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith(field + ":")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException(field + " is not in /proc");
  }

  /** Waits for the program to exit, and kills it after a timeout. */
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
