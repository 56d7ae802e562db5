package overfit.tui.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.preset.ShellCommand;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/**
 * A shell command to copy, on rows with nothing else on them.
 *
 * @param file the preset that it opens and that is not written yet, if there is one
 * @param about a note below it
 * @param said what the last key did, or empty
 */
public record ShellCommandOverlay(
    ShellCommand command, Optional<String> file, String about, String said) implements Overlay {

  private static final String TITLE = " Command ";

  /** Before a continuation line. */
  private static final String INDENT = "  ";

  /** The least columns for which lines are broken. */
  private static final int NARROWEST = 8;

  /** Continues a line, in any shell. */
  private static final String JOINT = "\\";

  private static final KeyName COPY = new KeyName("c");
  private static final KeyName WRITE = new KeyName("w");

  /** A command that gives the same experiment. */
  public static ShellCommandOverlay of(ShellCommand command, String position) {
    return new ShellCommandOverlay(command, Optional.empty(), position, "");
  }

  /** The command that opens a preset of the user, which holds the experiment. */
  public static ShellCommandOverlay opening(String preset, String place, String position) {
    String about = "no options describe this experiment, but this file does: " + place;
    return of(ShellCommand.opening(preset), about + "; " + position);
  }

  /** The command that opens a preset once it is written. */
  public static ShellCommandOverlay unwritten(String preset, String place, String position) {
    String about = "no options describe this experiment: w writes it to " + place;
    return new ShellCommandOverlay(
        ShellCommand.opening(preset),
        Optional.of(preset),
        about + ", which this command then opens; " + position,
        "");
  }

  public ShellCommandOverlay saying(String done) {
    return new ShellCommandOverlay(command, file, about, done);
  }

  @Override
  public Update press(Model model, KeyName key) {
    if (file.isPresent() && key.equals(WRITE)) {
      return Update.of(model).and(new Effect.SaveForCommand(file.get()));
    }
    if (file.isEmpty() && key.equals(COPY)) {
      return Update.of(model).and(new Effect.CopyCommand(command.text()));
    }
    return Update.of(model.withoutOverlay());
  }

  @Override
  public List<Label> keys(Model model) {
    Label first =
        file.isPresent()
            ? Label.key(WRITE.name(), "write the file")
            : Label.key(COPY.name(), "copy");
    return List.of(first, Label.key("any other key", "close"));
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    List<String> lines = lines(screen.width());
    List<String> words = Paragraph.wrap(about, Math.max(1, screen.width() - 2));
    List<String> done = said.isEmpty() ? List.of() : Paragraph.wrap(said, screen.width() - 2);
    int height = Math.min(screen.height() - 1, lines.size() + words.size() + done.size() + 3);
    Rect lowest = new Rect(0, screen.height() - 1 - height, screen.width(), height);
    Surface area = screen.region(lowest);
    area.fill(' ', Style.TEXT);
    rule(area, 0, look);
    area.text(2, 0, TITLE, Style.of(Role.TITLE).withBold());
    for (int i = 0; i < lines.size(); i++) {
      area.text(0, 1 + i, lines.get(i), file.isPresent() ? Style.DIM : Style.TEXT.withBold());
    }
    for (int i = 0; i < words.size(); i++) {
      area.text(1, lines.size() + 2 + i, words.get(i), Style.DIM);
    }
    for (int i = 0; i < done.size(); i++) {
      area.text(1, lines.size() + words.size() + 2 + i, done.get(i), Style.of(Role.NOTICE));
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
    while (rest.length() > Math.max(NARROWEST, width)) {
      QuotedCut cut = QuotedCut.of(rest, Math.max(NARROWEST, width));
      lines.add(cut.start());
      rest = cut.rest();
    }
    lines.add(rest);
  }
}
