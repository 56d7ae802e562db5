package overfit.terminal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import overfit.ansi.EscapeSequence;

/** Runs the program on a pseudoterminal, so that Java can record which classes it loads. */
public final class CdsTrialRun {

  /** With a state folder that cannot be written, so that the user's last session is kept. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TERM", "xterm-256color",
          "COLORTERM", "truecolor",
          "LC_ALL", "C.UTF-8",
          "XDG_STATE_HOME", "/dev/null");

  /** Open help, close it, pause, quit; each key is sent after the next frame. */
  private static final List<String> KEYS = List.of("?", "\033", " ", "q");

  private static final Size SIZE = Size.of(100, 30);
  private static final long TIMEOUT_SECONDS = 60;

  private CdsTrialRun() {}

  /** The name of the file that {@link #keepLibrary} makes. */
  public static String libraryName() {
    return NativeLibrary.name();
  }

  /** Copies JLine's native library to a folder, if it can be loaded from there. */
  public static void keepLibrary(Path folder) throws IOException {
    NativeLibrary.keepIn(folder);
  }

  /** Runs a command that opens the screen, until it exits. */
  public static void play(List<String> command) throws IOException, InterruptedException {
    JniNativePty pty = (JniNativePty) new JniTerminalProvider().open(null, SIZE);
    try {
      File terminal = new File(pty.getName());
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(ENVIRONMENT);
      Process program =
          builder
              .redirectInput(terminal)
              .redirectOutput(terminal)
              .redirectError(Redirect.DISCARD)
              .start();
      Thread watcher = new Thread(() -> watch(pty), "rehearsal");
      watcher.setDaemon(true);
      watcher.start();
      if (!program.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        program.destroyForcibly();
      }
    } finally {
      pty.close();
    }
  }

  private static void watch(Pty pty) {
    try {
      InputStream frames = pty.getMasterInput();
      OutputStream keys = pty.getMasterOutput();
      awaitFrame(frames);
      for (String key : KEYS) {
        keys.write(key.getBytes(StandardCharsets.US_ASCII));
        keys.flush();
        awaitFrame(frames);
      }
      frames.transferTo(OutputStream.nullOutputStream());
    } catch (IOException ended) {
      // The program has exited.
    }
  }

  private static void awaitFrame(InputStream frames) throws IOException {
    byte[] bytes = new byte[8192];
    String seen = "";
    while (!seen.contains(EscapeSequence.END_UPDATE)) {
      int count = frames.read(bytes);
      if (count < 0) {
        throw new IOException("the program has exited");
      }
      seen += new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
    }
  }
}
