package overfit.tui.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import overfit.config.ConfigDifference;
import overfit.config.Edit;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.screen.Paragraph;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunEntry;
import overfit.tui.model.Update;
import overfit.tui.widget.Dialog;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/**
 * The text of the open preset, and its runs with what distinguishes them, as they were opened.
 *
 * @param scroll the number of lines above the window
 */
public record PresetInfo(Preset preset, int scroll) implements Overlay {

  private static final int WIDTH = 72;

  /** The width on the smallest screen. */
  private static final int NARROWEST = 36;

  /** As many lines as the smallest window shows. */
  private static final int PAGE = 8;

  private static final int LONGEST_COLUMN = 20;
  private static final Style BOLD = Style.of(Role.TITLE).withBold();

  /** A line of the text. */
  private record Line(String text, Style style) {}

  public static Update open(Model model) {
    PresetSource source = model.workspace().source();
    Preset opened =
        Preset.of(
            source.name(),
            source.title(),
            source.about(),
            model.workspace().original().entries().stream().map(RunEntry::spec).toList());
    return Update.of(model.withOverlay(new PresetInfo(opened, 0)));
  }

  @Override
  public Update press(Model model, KeyName key) {
    return switch (key.name()) {
      case "j", "Down" -> to(model, scroll + 1);
      case "k", "Up" -> to(model, scroll - 1);
      case "PageDown", "space" -> to(model, scroll + PAGE);
      case "PageUp" -> to(model, scroll - PAGE);
      case "g", "Home" -> to(model, 0);
      case "G", "End" -> to(model, lines(WIDTH).size() - PAGE);
      default -> Update.of(model.withoutOverlay());
    };
  }

  private Update to(Model model, int wanted) {
    int next = Math.max(0, Math.min(lines(NARROWEST).size() - 1, wanted));
    return Update.of(model.withOverlay(new PresetInfo(preset, next)));
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of(Label.key("jk", "scroll"), Label.key("any other key", "close"));
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    int width = Math.max(1, Math.min(WIDTH, screen.width() - 4));
    List<Line> lines = lines(width);
    Surface inside =
        Dialog.draw(screen, look.glyphs(), "Preset " + preset.name(), WIDTH, lines.size());
    boolean fits = lines.size() <= inside.height();
    int first = fits ? 0 : Math.min(scroll, lines.size() - 1);
    int below = lines.size() - first - inside.height();
    int shown = Math.min(inside.height() - (below > 0 ? 1 : 0), lines.size() - first);
    for (int y = 0; y < shown; y++) {
      Line line = lines.get(first + y);
      inside.text(0, y, look.cut(line.text(), inside.width()), line.style());
    }
    if (below > 0) {
      inside.text(0, inside.height() - 1, (below + 1) + " more lines: j", Style.of(Role.KEY));
    }
  }

  private List<Line> lines(int width) {
    List<Line> lines = new ArrayList<>();
    add(lines, preset.title(), width, BOLD);
    blank(lines);
    add(lines, preset.about(), width, Style.TEXT);
    blank(lines);
    add(lines, preset.runs().size() == 1 ? "Run" : "Runs", width, BOLD);
    int column = preset.runs().keySet().stream().mapToInt(String::length).max().orElse(0);
    int indent = Math.min(LONGEST_COLUMN, Math.max("all runs".length(), column)) + 4;
    String shared = ConfigDifference.values(preset.base());
    run(lines, "all runs", shared.isEmpty() ? "the default settings" : shared, width, indent);
    for (Map.Entry<String, RunOverrides> run : preset.runs().entrySet()) {
      run(lines, run.getKey(), changes(run.getValue()), width, indent);
    }
    return lines;
  }

  private static void blank(List<Line> lines) {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).text().isEmpty()) {
      lines.add(new Line("", Style.TEXT));
    }
  }

  private static void run(List<Line> lines, String name, String changes, int width, int indent) {
    String head = "  " + name + " ".repeat(Math.max(2, indent - 2 - name.length()));
    int room = Math.max(1, width - head.length());
    List<String> wrapped = changes.isEmpty() ? List.of("") : Paragraph.wrap(changes, room);
    for (int i = 0; i < wrapped.size(); i++) {
      String start = i == 0 ? head : " ".repeat(head.length());
      lines.add(new Line((start + wrapped.get(i)).stripTrailing(), Style.TEXT));
    }
  }

  private static void add(List<Line> lines, String text, int width, Style style) {
    Paragraph.wrap(text, width).forEach(line -> lines.add(new Line(line, style)));
  }

  private static String changes(RunOverrides run) {
    List<String> changes = new ArrayList<>();
    changes.add(ConfigDifference.values(run.own()));
    for (Edit edit : run.edits()) {
      changes.add("from epoch " + edit.epoch() + ": " + ConfigDifference.values(edit.changes()));
    }
    return changes.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
  }
}
