package overfit.tui.save;

import java.util.ArrayList;
import java.util.List;
import overfit.config.preset.ShellCommand;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/**
 * A shell command to copy, on rows with nothing else on them.
 *
 * @param about a note below it
 */
public record ShellCommandOverlay(ShellCommand command, String about) implements Overlay {

  private static final String TITLE = " Command ";

  /** Before a continuation line. */
  private static final String INDENT = "  ";

  /** Continues a line, in any shell. */
  private static final String JOINT = "\\";

  @Override
  public Update press(Model model, KeyName key) {
    return Update.of(model.withoutOverlay());
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of(Label.key("any key", "close"));
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    List<String> lines = lines(screen.width());
    List<String> words = Paragraph.wrap(about, Math.max(1, screen.width() - 2));
    int height = Math.min(screen.height() - 1, lines.size() + words.size() + 3);
    Rect lowest = new Rect(0, screen.height() - 1 - height, screen.width(), height);
    Surface area = screen.region(lowest);
    area.fill(' ', Style.TEXT);
    rule(area, 0, look);
    area.text(2, 0, TITLE, Style.of(Role.TITLE).withBold());
    for (int i = 0; i < lines.size(); i++) {
      area.text(0, 1 + i, lines.get(i), Style.TEXT.withBold());
    }
    for (int i = 0; i < words.size(); i++) {
      area.text(1, lines.size() + 2 + i, words.get(i), Style.DIM);
    }
    rule(area, height - 1, look);
  }

  private static void rule(Surface area, int y, Look look) {
    for (int x = 0; x < area.width(); x++) {
      area.put(x, y, look.glyphs().horizontal(), Style.of(Role.FRAME));
    }
  }

  /** The command broken before options, with backslashes, so that a shell reads one line. */
  List<String> lines(int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : command.parts()) {
      String longer = line.isEmpty() ? part : line + " " + part;
      if (!line.isEmpty() && longer.length() + 2 > width) {
        addTo(lines, line + " " + JOINT, width);
        longer = INDENT + part;
      }
      line = longer;
    }
    addTo(lines, line, width);
    return lines;
  }

  /** A word longer than a line continues in the first column. */
  private static void addTo(List<String> lines, String line, int width) {
    String rest = line;
    while (rest.length() > Math.max(2, width)) {
      lines.add(rest.substring(0, width - 1) + JOINT);
      rest = rest.substring(width - 1);
    }
    lines.add(rest);
  }
}
