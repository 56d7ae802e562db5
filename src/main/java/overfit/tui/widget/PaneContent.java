package overfit.tui.widget;

import java.util.List;
import overfit.screen.Surface;

/** What a pane shows in one frame: inside of its border, and on it. */
public interface PaneContent {

  String title();

  /** For the upper edge, after the title. */
  List<Label> legend();

  /** Inside of the border. */
  void draw(Surface inside);

  /**
   * In the lower edge, where nothing more important is said; some panes have nothing to say there.
   *
   * @param pane with its border
   */
  default void drawFoot(Surface pane) {}

  /** Nothing yet, but for a title. */
  record Empty(String title) implements PaneContent {

    @Override
    public List<Label> legend() {
      return List.of();
    }

    @Override
    public void draw(Surface inside) {}
  }
}
