package overfit.tui.command;

import overfit.screen.Theme;
import overfit.tui.model.CockpitLayout;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.Update;

/** What the screen shows as a whole: pages, panes, the help and the theme; and its end. */
final class ScreenActions {

  /** The exit code of a program that Ctrl-C ended, as shells report it: 128 + SIGINT. */
  private static final int INTERRUPTED = 130;

  private ScreenActions() {}

  static Update page(Model model, Page page) {
    return SnapshotNeeds.updated(model.withView(model.view().withPage(page)));
  }

  static Update focus(Model model, int by) {
    Pane next = CockpitLayout.of(model).next(by);
    return Update.of(model.withView(model.view().withFocus(next)));
  }

  static Update enlarge(Model model) {
    return Update.of(model.withView(model.view().withEnlarged(!model.view().enlarged())));
  }

  static Update help(Model model) {
    return Update.of(model.withOverlay(HelpOverlay.of(model)));
  }

  static Update theme(Model model) {
    Theme next = model.view().theme().next();
    return Update.of(model.withView(model.view().withTheme(next))).saying("theme " + next.name());
  }

  static Update mouse(Model model) {
    boolean on = !model.view().mouse();
    return Update.of(model.withView(model.view().withMouse(on)))
        .saying(on ? "mouse capture on; m turns it off" : "mouse capture off");
  }

  static Update quit(Model model) {
    return Update.of(model).and(new Effect.Quit(0));
  }

  static Update interrupt(Model model) {
    return Update.of(model).and(new Effect.Quit(INTERRUPTED));
  }
}
