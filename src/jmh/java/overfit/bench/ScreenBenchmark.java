package overfit.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import overfit.Tty;

/**
 * Cost of the screen, measured from outside on a pseudo-terminal: time to the first frame, bytes
 * per frame, latency of a key, processor time, memory, and the slowdown of training. Takes about
 * eight minutes, on a machine that should be otherwise idle.
 */
public final class ScreenBenchmark {

  private static final int STARTS = 11;
  private static final int KEYS = 100;
  private static final int ESCAPES = 20;
  private static final int ROUNDS = 3;

  private static final long WARM_UP_MILLIS = 15_000;
  private static final long MEASURED_MILLIS = 15_000;
  private static final long LONG_MILLIS = 120_000;
  private static final double NANOS_PER_MILLI = 1e6;

  /** Plain kernels, because the launcher would use the Vector API for this many epochs. */
  /** Three runs of plain descent. */
  private static final String LESSON = "regularization";

  private static final String[] ENDLESS = {LESSON, "--kernels", "plain", "--epochs", "1000000000"};

  private static final String SPEED = ":speed 60\r";

  private static final String COMPARED = "30000";

  /** Keys that raise the speed from 60 epochs per second to unlimited. */
  private static final String UNLIMITED = "+".repeat(12);

  /** The marker of the selected run, as the bytes of its UTF-8 encoding. */
  private static final String SELECTED = "\u00e2\u0096\u00b8";

  /** The marker of finished training, likewise. */
  private static final String FINISHED = "\u00e2\u0096\u00a0";

  private final String program;

  private ScreenBenchmark(String program) {
    this.program = program;
  }

  /** The argument is the path of the launcher. */
  public static void main(String[] args) throws Exception {
    ScreenBenchmark benchmark = new ScreenBenchmark(args[0]);
    benchmark.starts();
    benchmark.frames();
    benchmark.keys();
    benchmark.trainingWithScreen();
    System.exit(0);
  }

  private Tty open(int columns, int rows, String... words) throws IOException {
    return new Tty(columns, rows, command(words));
  }

  private String[] command(String... words) {
    return Stream.concat(Stream.of(program), Arrays.stream(words)).toArray(String[]::new);
  }

  private static void quit(Tty tty) throws IOException {
    tty.type("q");
    tty.close();
  }

  private static boolean framed(String text) {
    return text.contains(Tty.FRAME_END);
  }

  /** The first start is not counted, because it creates the archive of classes. */
  private void starts() throws Exception {
    Tty first = open(100, 30);
    first.await(0, ScreenBenchmark::framed);
    Thread.sleep(WARM_UP_MILLIS);
    quit(first);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      Tty tty = open(100, 30);
      long shown = tty.await(0, ScreenBenchmark::framed);
      millis.add((shown - tty.started()) / NANOS_PER_MILLI);
      quit(tty);
    }
    Figures.many("first frame, 100x30", "ms", millis);
  }

  private void frames() throws Exception {
    Tty tty = open(120, 40, ENDLESS);
    tty.await(0, ScreenBenchmark::framed);
    String first = tty.text(0);
    tty.type(SPEED);
    Figures.one("first frame, 120x40", "bytes", first.indexOf(Tty.FRAME_END));
    Thread.sleep(WARM_UP_MILLIS);
    int from = tty.count();
    Figures.one("processor while Java compiles", "%", processor(tty, MEASURED_MILLIS));
    List<Tty.Chunk> chunks = tty.from(from);
    Figures.many("a frame", "bytes", chunks.stream().map(chunk -> chunk.bytes().length()).toList());
    Figures.one("frames a second", "", chunks.size() * 1000.0 / MEASURED_MILLIS);
    Figures.one("frames in one write", "%", 100 * whole(chunks));
    Thread.sleep(LONG_MILLIS - WARM_UP_MILLIS - MEASURED_MILLIS);
    Figures.one("processor, 60 epochs/s, 30 frames/s", "%", processor(tty, MEASURED_MILLIS));
    tty.type(" ");
    Thread.sleep(1000);
    from = tty.count();
    Figures.one("processor, paused", "%", processor(tty, MEASURED_MILLIS));
    Figures.one("written while paused", "bytes", tty.text(from).length());
    Figures.one("memory, 120x40, paused", "MB", tty.memory("VmRSS"));
    quit(tty);
  }

  private static double whole(List<Tty.Chunk> chunks) {
    return chunks.stream().filter(ScreenBenchmark::isFrame).count() / (double) chunks.size();
  }

  private static boolean isFrame(Tty.Chunk chunk) {
    return chunk.bytes().startsWith(Tty.FRAME_BEGIN)
        && chunk.bytes().indexOf(Tty.FRAME_END) == chunk.bytes().length() - Tty.FRAME_END.length();
  }

  /** Processor use in percent of one processor. */
  private static double processor(Tty tty, long millis) throws Exception {
    long before = tty.processorMillis();
    Thread.sleep(millis);
    return 100.0 * (tty.processorMillis() - before) / millis;
  }

  private void keys() throws Exception {
    Tty tty = open(120, 40, ENDLESS);
    tty.await(0, ScreenBenchmark::framed);
    tty.type(UNLIMITED);
    Thread.sleep(WARM_UP_MILLIS);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < KEYS; i++) {
      Thread.sleep(40 + i * 37 % 80); // at varying times between two frames
      millis.add(latency(tty, i % 4 < 2 ? "j" : "k", SELECTED));
    }
    Figures.many("key to paint, unlimited speed", "ms", millis);
    Thread.sleep(LONG_MILLIS - WARM_UP_MILLIS);
    Figures.one("memory, 120x40, 2 minutes unlimited", "MB", tty.memory("VmRSS"));
    Figures.one("memory at most", "MB", tty.memory("VmHWM"));
    tty.type(" ");
    Thread.sleep(1000);
    escapes(tty);
    quit(tty);
  }

  /** Training is paused, so that nothing else is painted. */
  private static void escapes(Tty tty) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < ESCAPES; i++) {
      latency(tty, "?", Tty.FRAME_END);
      Thread.sleep(200);
      millis.add(latency(tty, "\033", Tty.FRAME_END));
      Thread.sleep(200);
    }
    Figures.many("Esc to paint", "ms", millis);
  }

  private static double latency(Tty tty, String key, String expected) throws Exception {
    int from = tty.count();
    long pressed = tty.type(key);
    return (tty.await(from, text -> text.contains(expected)) - pressed) / NANOS_PER_MILLI;
  }

  /** Alternates the two, so that other load of the machine affects both. */
  private void trainingWithScreen() throws Exception {
    List<Double> alone = new ArrayList<>();
    List<Double> shown = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      alone.add(headless(COMPARED) - headless("1"));
      shown.add(onScreen());
    }
    Figures.many("30000 epochs, train --json", "s", alone);
    Figures.many("30000 epochs on the screen, unlimited", "s", shown);
    double ratio = alone.stream().mapToDouble(s -> s).min().orElseThrow();
    ratio /= shown.stream().mapToDouble(s -> s).min().orElseThrow();
    Figures.one("speed of training on the screen", "% of train --json", 100 * ratio);
  }

  private double headless(String epochs) throws Exception {
    String[] words = command("train", LESSON, "--json", "--kernels", "plain", "--epochs", epochs);
    long start = System.nanoTime();
    new ProcessBuilder(words).redirectOutput(Redirect.DISCARD).start().waitFor();
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  private double onScreen() throws Exception {
    Tty tty = open(120, 40, LESSON, "--kernels", "plain", "--epochs", COMPARED);
    long start = tty.await(0, ScreenBenchmark::framed);
    int from = tty.count();
    tty.type(UNLIMITED);
    long end = tty.await(from, text -> text.contains(FINISHED));
    quit(tty);
    return (end - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
