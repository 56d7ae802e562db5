package overfit.tui.save;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import overfit.config.Preset;
import overfit.config.preset.ListedPreset;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.model.Effect;
import overfit.tui.model.ListOverlay;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.Dialog;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.MoreRows;
import overfit.tui.widget.TextLine;

/**
 * The dialog to choose a preset: the list, and the text of the selected one below it. No letter
 * closes it, so that the rest of a word that is typed into it does not reach the page below.
 */
public record PresetPicker(List<ListedPreset> presets, int selected) implements ListOverlay {

  private static final int WIDTH = 72;
  private static final int NAME_WIDTH = 22;

  /** Rows that the text gets, if they are no more than half of all. */
  private static final int TEXT_ROWS = 6;

  /** Rows that a longer text leaves to the list. */
  private static final int LIST_ROWS = 8;

  @Override
  public int count() {
    return presets.size();
  }

  @Override
  public Overlay selecting(int index) {
    return new PresetPicker(presets, index);
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of(
        Label.key("jk", "select"), Label.key("Enter", "open"), Label.key("Esc", "close"));
  }

  @Override
  public Update open(Model model) {
    ListedPreset preset = presets.get(selected);
    return preset.valid()
        ? Update.of(model).and(new Effect.Open(preset.word()))
        : Update.of(model).saying(preset.remark());
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    int width = Dialog.width(screen, WIDTH);
    List<TextLine> text = presets.isEmpty() ? List.of() : text(presets.get(selected), width);
    int wanted = Math.max(TEXT_ROWS, Math.max(text.size(), longest(width)));
    Surface inside =
        Dialog.draw(screen, look.glyphs(), "Presets", WIDTH, presets.size() + 1 + wanted);
    int left = inside.height() - 1 - Math.min(presets.size(), LIST_ROWS);
    int textRows = Math.min(wanted, Math.max(Math.min(TEXT_ROWS, inside.height() / 2), left));
    int rows = Math.max(1, inside.height() - 1 - textRows);
    drawList(inside.region(new Rect(0, 0, inside.width(), rows + 1)), look);
    TextLine.draw(inside.region(new Rect(0, rows + 1, inside.width(), textRows)), look, text);
  }

  /** The lines of the text with the most characters, so that the box keeps its size. */
  private int longest(int width) {
    return presets.stream()
        .max(Comparator.comparingInt(preset -> preset.note().length() + about(preset).length()))
        .map(preset -> text(preset, width).size())
        .orElse(0);
  }

  /** The entries around the selected one; in the last row how many are above and below. */
  private void drawList(Surface area, Look look) {
    int rows = area.height() - 1;
    int first = Math.max(0, Math.min(presets.size() - rows, selected - rows / 2));
    for (int y = 0; y < rows && first + y < presets.size(); y++) {
      drawPreset(area.region(new Rect(0, y, area.width(), 1)), look, first + y);
    }
    String more = MoreRows.around(first, rows, presets.size()).within(area.width());
    area.text(1, rows, more, Style.DIM);
  }

  private void drawPreset(Surface row, Look look, int index) {
    ListedPreset preset = presets.get(index);
    Style plain = preset.valid() ? Style.TEXT : Style.DIM;
    Style style = index == selected ? plain.withReversed() : plain;
    row.fill(' ', style);
    row.target(index);
    String name = look.cut(preset.name(), NAME_WIDTH - 2);
    row.text(1, 0, name, preset.valid() ? style.withBold() : style);
    row.text(NAME_WIDTH, 0, look.cut(words(preset), row.width() - NAME_WIDTH), style);
  }

  /** The title, or why the preset cannot be read. */
  private static String words(ListedPreset preset) {
    if (!preset.valid()) {
      return "(" + preset.remark() + ")";
    }
    return (preset.title() + origin(preset)).strip();
  }

  private static String origin(ListedPreset preset) {
    return preset.origin().isEmpty() ? "" : " (" + preset.origin() + ")";
  }

  private static List<TextLine> text(ListedPreset preset, int width) {
    Style style = Style.of(preset.valid() ? Role.NOTICE : Role.ERROR);
    String note = preset.valid() ? preset.note() : preset.remark() + origin(preset);
    List<TextLine> lines = new ArrayList<>(TextLine.wrap(note, width, style));
    lines.addAll(TextLine.wrap(about(preset), width, Style.DIM));
    return lines;
  }

  private static String about(ListedPreset preset) {
    return preset.content().map(Preset::about).orElse("");
  }
}
