package overfit.tui.widget;

import java.util.List;
import overfit.screen.Surface;

/** The content of a pane in one frame, inside its border and on it. */
public interface PaneContent {

  String title();

  /** Labels in the upper edge, after the title. */
  List<Label> legend();

  /** Draws the area inside the border. */
  void draw(Surface inside);

  /**
   * Draws labels in the lower edge if no notice is shown there; by default none.
   *
   * @param pane the area including the border
   */
  default void drawFoot(Surface pane) {}

  /** A pane with only a title, before the first snapshot. */
  record Empty(String title) implements PaneContent {

    @Override
    public List<Label> legend() {
      return List.of();
    }

    @Override
    public void draw(Surface inside) {}
  }
}
