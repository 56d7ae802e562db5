package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.lesson.Lessons;
import overfit.screen.Cursor;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameListener;
import overfit.terminal.TerminalWindow;
import overfit.terminal.input.Event;
import overfit.terminal.input.KeyName;
import overfit.train.EngineChooser;
import overfit.train.Specs;
import overfit.tui.model.Model;

/**
 * A window in which things happen by a script, one each time that somebody waits for them. Time
 * stands still but where the script lets it pass.
 */
final class ScriptedWindow implements TerminalWindow {

  /** Only a fault is waited for as long as this. */
  private static final long SECONDS = 30;

  /** In a last frame, which depends on how fast the machine ends the training. */
  private static final String QUITTING = "quitting…";

  /** Nobody waits as long as this for the time of the next picture. */
  private static final long SHORT_MILLISECONDS = 100;

  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  /** A picture, where the cursor was in it, and when it was shown. */
  record Frame(long milliseconds, String text, Optional<Cursor> cursor) {}

  /**
   * What happens to somebody who waits.
   *
   * @param together whether it happens at the same moment as what was before it
   */
  private record Step(boolean together, Happening happening) {}

  private interface Happening {
    Optional<Event> after(long milliseconds);
  }

  private final Deque<Step> script = new ArrayDeque<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Frame> quitting = new ArrayList<>();
  private final Semaphore wakes = new Semaphore(0);
  private final AtomicLong nanos = new AtomicLong();
  private Size size;
  private boolean mouse;
  private String copied = "";
  private Runnable onQuitting = () -> {};
  private int suspensions;
  private int resumptions;

  ScriptedWindow(int width, int height) {
    size = new Size(width, height);
  }

  /** Keys are pressed, one after the other. */
  ScriptedWindow press(String... keys) {
    for (String key : keys) {
      happens(new Event.Key(stroke(key)));
    }
    return this;
  }

  /** A key is pressed before anybody has looked at the event before it. */
  ScriptedWindow atOncePress(String key) {
    script.add(new Step(true, waited -> Optional.of(new Event.Key(stroke(key)))));
    return this;
  }

  ScriptedWindow happens(Event event) {
    return then(waited -> Optional.of(event));
  }

  ScriptedWindow resize(int width, int height) {
    return then(
        waited -> {
          size = new Size(width, height);
          return Optional.of(new Event.Resized(size));
        });
  }

  /** Nothing happens for as long as somebody waits. */
  ScriptedWindow nothing() {
    return then(
        waited -> {
          nanos.addAndGet(waited * NANOS_PER_MILLISECOND);
          return Optional.empty();
        });
  }

  /** Something outside this window. */
  ScriptedWindow does(Runnable deed) {
    return then(
        waited -> {
          deed.run();
          return Optional.empty();
        });
  }

  /** The number of times another thread wakes this one. */
  ScriptedWindow woken(int times) {
    return then(waited -> awaitWakes(times));
  }

  /** Other threads and time go on until the picture has this text. */
  ScriptedWindow until(String text) {
    return then(waited -> wakeUntil(text, waited));
  }

  private Optional<Event> wakeUntil(String text, long waited) {
    if (last().contains(text)) {
      return Optional.empty();
    }
    script.push(new Step(false, again -> wakeUntil(text, again)));
    if (waited > SHORT_MILLISECONDS) {
      return awaitWakes(1);
    }
    nanos.addAndGet(waited * NANOS_PER_MILLISECOND);
    return Optional.empty();
  }

  private Optional<Event> awaitWakes(int times) {
    try {
      assertTrue(wakes.tryAcquire(times, SECONDS, TimeUnit.SECONDS), "nothing woke\n" + last());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return Optional.of(Event.Notice.WOKEN);
  }

  private ScriptedWindow then(Happening happening) {
    script.add(new Step(false, happening));
    return this;
  }

  /** Runs the program in this window until the script quits it. */
  void run(Presets presets, Model model) {
    run(presets, model, Models.LESSONS);
  }

  void run(Presets presets, Model model, Lessons lessons) {
    Map<String, String> environment = Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8");
    Capabilities terminal = Capabilities.of(environment, true, true);
    EngineChooser engines = Specs.VECTORS;
    FrameListener nobody = FrameListener.NONE;
    Optional<SavedSession> none = Optional.empty();
    new App(
            presets,
            this::nanos,
            engines,
            terminal,
            this,
            nobody,
            model,
            none,
            lessons,
            Runnable::run)
        .loop();
    assertTrue(atItsEnd(), "the script goes on");
  }

  boolean atItsEnd() {
    return script.isEmpty();
  }

  List<Frame> frames() {
    return frames;
  }

  /** The pictures that say that training has not ended yet; there are none if it ends at once. */
  List<Frame> quitting() {
    return quitting;
  }

  /** What happens once such a picture is shown. */
  ScriptedWindow whenQuitting(Runnable deed) {
    onQuitting = deed;
    return this;
  }

  /** The picture that was shown last. */
  String last() {
    return frames.get(frames.size() - 1).text();
  }

  long nanos() {
    return nanos.get();
  }

  @Override
  public Size size() {
    return size;
  }

  @Override
  public void show(Surface surface, Theme theme) {
    long milliseconds = nanos() / NANOS_PER_MILLISECOND;
    String text = surface.toString();
    Frame frame = new Frame(milliseconds, text, surface.cursor());
    if (text.contains(QUITTING)) {
      quitting.add(frame);
      onQuitting.run();
    } else {
      frames.add(frame);
    }
  }

  @Override
  public void copy(String text) {
    copied += text;
  }

  /** All that was copied. */
  String copied() {
    return copied;
  }

  @Override
  public void mouse(boolean on) {
    mouse = on;
  }

  @Override
  public void suspend() {
    suspensions++;
  }

  @Override
  public void resume() {
    resumptions++;
  }

  /** How often it was stopped, and went on after it had been stopped from outside. */
  List<Integer> interruptions() {
    return List.of(suspensions, resumptions);
  }

  /** Whether somebody listens to it. */
  boolean mouse() {
    return mouse;
  }

  @Override
  public Optional<Event> poll(long milliseconds) {
    if (milliseconds == 0 && (script.isEmpty() || !script.peek().together())) {
      return Optional.empty();
    }
    assertTrue(!script.isEmpty(), "waits for more than the script has");
    return script.pop().happening().after(milliseconds);
  }

  @Override
  public void wake() {
    wakes.release();
  }

  private static KeyStroke stroke(String key) {
    if (key.startsWith("C-")) {
      return new KeyStroke(key.charAt(2), true, false);
    }
    return key.length() == 1
        ? new KeyStroke(key.charAt(0), false, false)
        : Stream.of(KeyType.values())
            .filter(type -> type != KeyType.Character)
            .map(KeyStroke::new)
            .filter(stroke -> KeyName.of(stroke).name().equals(key))
            .findFirst()
            .orElseThrow();
  }
}
