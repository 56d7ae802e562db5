package overfit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import overfit.terminal.Capabilities;
import overfit.train.Clock;

/** A command line that is carried out inside the test, with what it printed. */
final class Console {

  private static final long TICK_NANOS = 1_000_000;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Interruption interruption = new Interruption();
  private boolean watched;
  private Clock clock = ticking();

  Console() {
    with("TERM", "xterm-256color")
        .with("LC_ALL", "C.UTF-8")
        .with("XDG_CONFIG_HOME", "/nonexistent");
  }

  /** Every look at it is a millisecond later. */
  private static Clock ticking() {
    long[] now = {0};
    return () -> now[0] += TICK_NANOS;
  }

  Console with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Both outputs are terminals. */
  Console watched() {
    watched = true;
    return this;
  }

  /** Ctrl-C is pressed when the clock has been looked at so often. */
  Console interruptedAfter(int looks) {
    Clock inner = clock;
    int[] left = {looks};
    clock =
        () -> {
          if (left[0]-- == 0) {
            interruption.request();
          }
          return inner.nanos();
        };
    return this;
  }

  /** The first look at the clock is an internal error. */
  Console failing(String message) {
    clock =
        () -> {
          throw new IllegalStateException(message);
        };
    return this;
  }

  /** The exit code. */
  int run(String... args) {
    out.reset();
    err.reset();
    int code = new Commands(host()).run(args);
    interruption.done();
    return code;
  }

  /** As a shell splits them, with {@code ''} for an empty word. */
  int runLine(String line) {
    return run(
        Arrays.stream(line.strip().split(" +"))
            .map(word -> word.equals("''") ? "" : word)
            .toArray(String[]::new));
  }

  private Host host() {
    return new Host(
        stream(out),
        stream(err),
        environment,
        Capabilities.of(environment, false, watched),
        watched,
        watched,
        clock,
        interruption);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** The one object on standard output. */
  JsonNode json() {
    try {
      return new ObjectMapper().readerFor(JsonNode.class).readValue(out());
    } catch (IOException e) {
      throw new UncheckedIOException(out(), e);
    }
  }
}
