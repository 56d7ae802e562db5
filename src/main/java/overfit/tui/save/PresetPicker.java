package overfit.tui.save;

import java.util.List;
import overfit.config.Preset;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.Dialog;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The dialog to choose a preset. */
public record PresetPicker(List<Preset> presets, int selected) implements Overlay {

  private static final int WIDTH = 72;
  private static final int NAME_WIDTH = 22;
  private static final int ABOUT_LINES = 6;

  @Override
  public Update press(Model model, KeyName key) {
    return switch (key.name()) {
      case "j", "Down" -> select(model, Math.min(presets.size() - 1, selected + 1));
      case "k", "Up" -> select(model, Math.max(0, selected - 1));
      case "Enter" ->
          Update.of(model.withoutOverlay()).and(new Effect.Open(presets.get(selected).name()));
      case "Escape", "p", "q" -> Update.of(model.withoutOverlay());
      default -> Update.of(model);
    };
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of(
        Label.key("jk", "select"), Label.key("Enter", "open"), Label.key("Esc", "close"));
  }

  private Update select(Model model, int index) {
    return Update.of(model.withOverlay(new PresetPicker(presets, index)));
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    int width = Math.min(WIDTH, screen.width() - 4);
    List<String> about = Paragraph.wrap(presets.get(selected).about(), width);
    int height = presets.size() + 1 + ABOUT_LINES;
    Surface inside = Dialog.draw(screen, look.glyphs(), "Presets", WIDTH, height);
    int rows = Math.max(1, inside.height() - 1 - ABOUT_LINES);
    int first = Math.max(0, Math.min(presets.size() - rows, selected - rows / 2));
    for (int y = 0; y < rows && first + y < presets.size(); y++) {
      drawPreset(inside.region(new Rect(0, y, inside.width(), 1)), look, first + y);
    }
    for (int i = 0; i < about.size(); i++) {
      inside.text(0, rows + 1 + i, about.get(i), Style.DIM);
    }
  }

  private void drawPreset(Surface row, Look look, int index) {
    Style style = index == selected ? Style.TEXT.withReversed() : Style.TEXT;
    row.fill(' ', style);
    row.text(1, 0, look.cut(presets.get(index).name(), NAME_WIDTH - 2), style.withBold());
    row.text(NAME_WIDTH, 0, look.cut(presets.get(index).title(), row.width() - NAME_WIDTH), style);
  }
}
