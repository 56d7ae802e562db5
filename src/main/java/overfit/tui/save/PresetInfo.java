package overfit.tui.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import overfit.config.ConfigDifference;
import overfit.config.Edit;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.screen.Paragraph;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunEntry;
import overfit.tui.model.Update;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.ScrollingText;
import overfit.tui.widget.TextLine;

/**
 * The text of the open preset, and its runs with what distinguishes them, as they were opened.
 *
 * @param scroll the number of lines above the window
 */
public record PresetInfo(Preset preset, int scroll) implements Overlay {

  private static final int WIDTH = 72;

  private static final int LONGEST_COLUMN = 20;
  private static final Style BOLD = Style.of(Role.TITLE).withBold();

  public static Update open(Model model) {
    PresetSource source = model.workspace().source();
    Preset opened =
        Preset.of(
            source.name(),
            source.title(),
            source.about(),
            model.workspace().original().inGivenOrder().stream().map(RunEntry::spec).toList());
    return HiddenSettings.refusal(model)
        .map(reason -> Update.of(model).saying(reason))
        .orElseGet(() -> Update.of(model.withOverlay(new PresetInfo(opened, 0))));
  }

  @Override
  public Update press(Model model, KeyName key) {
    OptionalInt scrolled = shown(model.view().size()).press(key, scroll);
    return scrolled.isPresent()
        ? to(model, scrolled.getAsInt())
        : Update.of(model.withoutOverlay());
  }

  @Override
  public Update wheel(Model model, boolean up) {
    return to(model, shown(model.view().size()).wheel(up, scroll));
  }

  @Override
  public Update choose(Model model, int target) {
    return to(model, shown(model.view().size()).choose(target, scroll));
  }

  private Update to(Model model, int next) {
    return Update.of(model.withOverlay(new PresetInfo(preset, next)));
  }

  private ScrollingText shown(Size screen) {
    return ScrollingText.of(screen, WIDTH, this::lines);
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of(
        Label.key("jk", "scroll"),
        Label.key("any other key", "close"),
        Label.key("space PageUp", "page"),
        Label.key("gG", "ends"));
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    ScrollingText shown = shown(new Size(screen.width(), screen.height()));
    shown.draw(screen, look, "Preset " + preset.name(), scroll, "");
  }

  private List<TextLine> lines(int width) {
    List<TextLine> lines = new ArrayList<>();
    lines.addAll(TextLine.wrap(preset.title(), width, BOLD));
    blank(lines);
    lines.addAll(TextLine.wrap(preset.about(), width, Style.TEXT));
    blank(lines);
    lines.add(new TextLine(preset.runs().size() == 1 ? "Run" : "Runs", BOLD));
    int column = preset.runs().keySet().stream().mapToInt(String::length).max().orElse(0);
    int indent = Math.min(LONGEST_COLUMN, Math.max("all runs".length(), column)) + 4;
    String shared = ConfigDifference.values(preset.base());
    run(lines, "all runs", shared.isEmpty() ? "the default settings" : shared, width, indent);
    for (Map.Entry<String, RunOverrides> run : preset.runs().entrySet()) {
      run(lines, run.getKey(), changes(run.getValue()), width, indent);
    }
    return lines;
  }

  private static void blank(List<TextLine> lines) {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).text().isEmpty()) {
      lines.add(TextLine.EMPTY);
    }
  }

  private static void run(
      List<TextLine> lines, String name, String changes, int width, int indent) {
    String head = "  " + name + " ".repeat(Math.max(2, indent - 2 - name.length()));
    int room = Math.max(1, width - head.length());
    List<String> wrapped = changes.isEmpty() ? List.of("") : Paragraph.wrap(changes, room);
    for (int i = 0; i < wrapped.size(); i++) {
      String start = i == 0 ? head : " ".repeat(head.length());
      lines.add(new TextLine((start + wrapped.get(i)).stripTrailing(), Style.TEXT));
    }
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
