package overfit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import overfit.cli.process.Host;
import overfit.cli.process.Interruption;
import overfit.file.InputFiles;
import overfit.file.UserPaths;
import overfit.terminal.Capabilities;
import overfit.train.Clock;

/** Runs command lines inside the test and captures their output. */
public final class Console {

  private static final long TICK_NANOS = 1_000_000;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Interruption interruption = new Interruption();
  private byte[] input = {};
  private boolean terminal;
  private boolean keyboard;
  private Clock clock = ticking();

  public Console() {
    with("TERM", "xterm-256color")
        .with("LC_ALL", "C.UTF-8")
        .with("XDG_CONFIG_HOME", "/nonexistent")
        .with("XDG_CONFIG_DIRS", "/nonexistent");
  }

  /** A clock that is a millisecond later at every reading. */
  private static Clock ticking() {
    long[] now = {0};
    return () -> now[0] += TICK_NANOS;
  }

  public Console with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** What standard input holds in each run. */
  public Console reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for what may be no text. */
  public Console reading(byte[] bytes) {
    input = bytes;
    return this;
  }

  /** Makes both outputs terminals. */
  public Console onTerminal() {
    terminal = true;
    return this;
  }

  /** Makes standard input a terminal too: the screen opens, unless the command line is refused. */
  Console onTerminalWithKeyboard() {
    keyboard = true;
    return onTerminal();
  }

  /** Ctrl-C is pressed after a number of clock readings. */
  public Console interruptedAfter(int readings) {
    Clock inner = clock;
    int[] remaining = {readings};
    clock =
        () -> {
          if (remaining[0]-- == 0) {
            interruption.request();
          }
          return inner.nanos();
        };
    return this;
  }

  /** The first clock reading throws, which is an internal error. */
  Console failing(String message) {
    clock =
        () -> {
          throw new IllegalStateException(message);
        };
    return this;
  }

  /** Runs a command line and returns its exit code. */
  public int run(String... args) {
    out.reset();
    err.reset();
    int code = new Commands(host()).run(args);
    interruption.done();
    return code;
  }

  /** Splits the line at spaces and runs it; {@code ''} is an empty argument. */
  int runLine(String line) {
    return run(
        Arrays.stream(line.strip().split(" +"))
            .map(word -> word.equals("''") ? "" : word)
            .toArray(String[]::new));
  }

  /** What commands run in; its interruption and clock are those of this console. */
  public Host host() {
    return new Host(
        new InputFiles(UserPaths.of(environment), new ByteArrayInputStream(input)),
        stream(out),
        stream(err),
        environment,
        Capabilities.of(environment, keyboard, terminal),
        terminal,
        terminal,
        clock,
        interruption);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** The JSON object on standard output. */
  public JsonNode json() {
    try {
      return new ObjectMapper().readerFor(JsonNode.class).readValue(out());
    } catch (IOException e) {
      throw new UncheckedIOException(out(), e);
    }
  }
}
