package overfit.tui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * The page that explains the keys and the numbers.
 *
 * @param scroll how many of its lines are above the window
 */
record Help(int scroll) implements Overlay {

  private static final int WIDTH = 74;
  private static final int KEY_WIDTH = 14;

  /** As many lines as the smallest window shows, so that none is passed over. */
  private static final int PAGE = 8;

  private static final Style BOLD = Style.of(Role.TITLE).withBold();

  private static final Map<String, String> NUMBERS = numbers();

  @Override
  public Update press(Model model, Key key) {
    return switch (key.name()) {
      case "j", "ArrowDown" -> scrolled(model, 1);
      case "k", "ArrowUp" -> scrolled(model, -1);
      case "PageDown", "space" -> scrolled(model, PAGE);
      case "PageUp" -> scrolled(model, -PAGE);
      default -> Update.of(model.withOverlay(NONE));
    };
  }

  private Update scrolled(Model model, int by) {
    int next = Math.max(0, Math.min(lines().size() - 1, scroll + by));
    return Update.of(model.withOverlay(new Help(next)));
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of(
        Footer.key("jk", "scroll"),
        Footer.key("PageDown PageUp", "by pages"),
        Footer.key("any other key", "close"));
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    List<String> lines = lines();
    Surface inside = Box.draw(screen, look.glyphs(), "Help", WIDTH, lines.size());
    for (int y = 0; y < inside.height() && scroll + y < lines.size(); y++) {
      String line = lines.get(scroll + y);
      boolean heading = !line.isEmpty() && line.charAt(0) != ' ';
      inside.text(0, y, look.cut(line, inside.width()), heading ? BOLD : Style.TEXT);
    }
    int below = lines.size() - scroll - inside.height();
    if (below > 0) {
      Surface last = inside.region(new Rect(0, inside.height() - 1, inside.width(), 1));
      last.fill(' ', Style.TEXT);
      last.text(2, 0, (below + 1) + " more lines: PageDown", Style.of(Role.KEY));
    }
  }

  /** The keys from the actions, then the numbers. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Keys");
    for (Action action : Action.values()) {
      lines.add(entry(action.keyLabels(), action.help()));
    }
    lines.add("");
    lines.add("What is on the screen");
    NUMBERS.forEach((word, meaning) -> lines.add(entry(word, meaning)));
    return lines;
  }

  private static String entry(String word, String meaning) {
    return "  " + word + " ".repeat(Math.max(1, KEY_WIDTH - word.length())) + meaning;
  }

  private static Map<String, String> numbers() {
    Map<String, String> of = new LinkedHashMap<>();
    of.put("train", "mean squared error on the noisy samples, dropout off");
    of.put("test", "mean squared error against the true function, 100 points");
    of.put("noise floor", "what the true function itself would have as train loss");
    of.put("epoch 40/500", "how often all samples were seen, and when training ends");
    of.put("60/s", "epochs a second; max is as fast as it goes");
    of.put("seed", "where the random numbers start: same seed, same run");
    of.put("edited at k", "a setting of this run was changed after epoch k");
    of.put("diverged", "the loss grew beyond all numbers; the last good fit stays");
    of.put("Loss: curves", "what training saw in each epoch, with dropout on");
    of.put("Loss: dots", "the test loss of the selected run, and the noise floor");
    of.put("Loss: *", "where that test loss was lowest");
    of.put("seen", "the train loss of the last epoch, with dropout on");
    of.put("gap", "test - train; the noise in the samples is in train alone");
    of.put("penalty", "what l1 and l2 add to the loss that is minimized");
    of.put("smooth 0.9", "a moving average, with the losses themselves behind it");
    of.put("2 points above", "so many extreme losses are outside of the picture");
    of.put("wave + value", "a setting that changes the running network");
    of.put("bold value", "changed since the preset was opened");
    return of;
  }
}
