package overfit.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.input.Event;

/**
 * A program that only has a display, and shows its events: q quits, x throws in another thread, t
 * throws in this one, p prints, w wakes itself, a animates, m turns the mouse on.
 */
final class TerminalDisplayDemo {

  private final TerminalDisplay display;
  private final Deque<String> log = new ArrayDeque<>();
  private boolean animated;
  private boolean mouse;
  private int frame;

  private TerminalDisplayDemo(TerminalDisplay display) {
    this.display = display;
  }

  public static void main(String[] arguments) throws IOException {
    Capabilities capabilities = Capabilities.ofThisProcess(System.getenv());
    if (!capabilities.screen().value()) {
      System.err.println("demo: " + capabilities.screen().reason());
      System.exit(2);
    }
    int exit;
    try (TerminalDisplay display =
        TerminalDisplay.open(capabilities, TerminalDisplayDemo::failed)) {
      exit = new TerminalDisplayDemo(display).run();
    }
    System.exit(exit);
  }

  private static void failed(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    System.err.print("demo failed: " + trace);
    System.exit(1);
  }

  private int run() {
    while (true) {
      draw();
      if (frame == 1 && System.getenv("DEMO_START") != null) {
        log(
            "first frame after ms "
                + (System.currentTimeMillis() - Long.parseLong(System.getenv("DEMO_START"))));
        draw();
      }
      Optional<Event> event = display.poll(animated ? 33 : 60_000);
      if (event.isPresent() && event.get() instanceof Event.Key key) {
        if (pressed(key.stroke())) {
          return key.stroke().isCtrlDown() ? 130 : 0;
        }
      } else if (event.isPresent() && event.get() instanceof Event.Resized resized) {
        log("resized " + resized.size().width() + "x" + resized.size().height());
      } else if (event.isPresent()) {
        log(event.get().toString());
        if (event.get() == Event.Notice.GONE) {
          return 1;
        }
        if (event.get() == Event.Notice.SUSPEND) {
          display.suspend();
        } else if (event.get() == Event.Notice.CONTINUED) {
          display.resume();
        }
      }
    }
  }

  private boolean pressed(KeyStroke stroke) {
    log(
        "key "
            + (stroke.isCtrlDown() ? "Ctrl-" : "")
            + (stroke.isAltDown() ? "Alt-" : "")
            + (stroke.isShiftDown() ? "Shift-" : "")
            + (stroke.getKeyType() == KeyType.Character
                ? stroke.getCharacter()
                : stroke.getKeyType()));
    if (stroke.getKeyType() != KeyType.Character) {
      return false;
    }
    switch (stroke.getCharacter()) {
      case 'x' -> new Thread(() -> fail("in another thread")).start();
      case 't' -> fail("in the main thread");
      case 'p' -> System.out.println("a stray print");
      case 'w' -> display.wake();
      case 'm' -> display.mouse(mouse = !mouse);
      case 'a' -> animated = !animated;
      default -> {}
    }
    return stroke.getCharacter() == 'q' || stroke.getCharacter() == 'c' && stroke.isCtrlDown();
  }

  private static void fail(String where) {
    throw new IllegalStateException(where);
  }

  private void log(String line) {
    log.addFirst(line);
  }

  private void draw() {
    frame++;
    Size size = display.size();
    Surface surface = new Surface(size.width(), size.height());
    Glyphs glyphs = Capabilities.ofThisProcess(System.getenv()).glyphs().value();
    for (int x = 0; x < size.width(); x++) {
      surface.put(x, 0, glyphs.horizontal(), Style.of(Role.FRAME));
      surface.put(x, size.height() - 1, glyphs.horizontal(), Style.of(Role.FRAME));
      int y = (int) (size.height() * (0.5 + 0.4 * Math.sin((x + frame) / 8.0)));
      surface.put(x, y, glyphs.dot(), Style.of(Role.run(x / 8)));
    }
    surface.put(size.width() - 1, size.height() - 1, glyphs.bottomRight(), Style.of(Role.FRAME));
    surface.text(2, 0, " demo of a display ", Style.of(Role.TITLE).withBold());
    surface.text(2, 1, "frame " + frame, Style.TEXT);
    int y = 2;
    for (String line : log) {
      surface.text(2, y++, line, Style.DIM);
    }
    if (!animated) {
      surface.cursor(1, 1);
    }
    display.show(surface, Theme.OKABE_ITO);
  }
}
