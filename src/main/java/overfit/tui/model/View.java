package overfit.tui.model;

import java.util.Optional;
import java.util.OptionalLong;
import overfit.screen.Size;
import overfit.screen.Theme;

/**
 * What the screen shows of the experiment: page, focus, selection, and the state of each pane.
 *
 * @param visited the past epoch to show; empty for the latest
 */
public record View(
    Layout layout,
    Selection selection,
    OptionalLong visited,
    LossView loss,
    FitView fit,
    UnitsView units,
    Inside inside,
    Appearance appearance) {

  /**
   * The layout of the screen.
   *
   * @param page the current page
   * @param focus the focused pane
   * @param enlarged whether the focused pane fills the page
   * @param left which pane a narrow screen has at the left while a lesson is open
   */
  record Layout(Page page, Pane focus, boolean enlarged, Pane left) {

    Layout withFocus(Pane next) {
      return new Layout(page, next, enlarged, next.isAtLeft() ? next : left);
    }
  }

  /**
   * The selection in the settings pane.
   *
   * @param run the selected run, an index into {@link RunList}
   * @param cursor the selected row of the settings pane, an index into {@link SettingsRows}
   * @param filter the filter of the settings; empty for all
   * @param order the order of the runs
   * @param applied the remedy that was applied last, if one was
   */
  record Selection(int run, int cursor, String filter, RunOrder order, Optional<Applied> applied) {}

  /**
   * A run that was made to be the remedy of another.
   *
   * @param run its id
   * @param advised the id of the other
   */
  public record Applied(int run, int advised) {}

  /**
   * The terminal, and choices for it, which stay when another experiment is opened.
   *
   * @param mouse whether mouse capture is on
   * @param size the size of the screen
   */
  record Appearance(Theme theme, boolean mouse, Size size) {}

  /** The pages that look inside the training loop. */
  record Inside(StepView step, LayersView layers, LandscapeView landscape) {}

  static final View INITIAL =
      new View(
          new Layout(Page.COCKPIT, Pane.SETTINGS, false, Pane.SETTINGS),
          new Selection(0, SettingsRows.FIRST_RUN, "", RunOrder.GIVEN, Optional.empty()),
          OptionalLong.empty(),
          LossView.INITIAL,
          FitView.INITIAL,
          UnitsView.INITIAL,
          new Inside(StepView.INITIAL, LayersView.INITIAL, LandscapeView.INITIAL),
          new Appearance(Theme.OKABE_ITO, false, new Size(80, 24)));

  public Page page() {
    return layout.page;
  }

  public Pane focus() {
    return layout.focus;
  }

  public boolean enlarged() {
    return layout.enlarged;
  }

  /** The settings or the lesson: the one that had the focus last. */
  Pane atLeft() {
    return layout.left;
  }

  int run() {
    return selection.run;
  }

  public int cursor() {
    return selection.cursor;
  }

  public String filter() {
    return selection.filter;
  }

  public RunOrder order() {
    return selection.order;
  }

  /** The remedy that was applied last. */
  Optional<Applied> applied() {
    return selection.applied;
  }

  public Theme theme() {
    return appearance.theme;
  }

  public boolean mouse() {
    return appearance.mouse;
  }

  /** The size of the screen, by which pages of a text are scrolled. */
  public Size size() {
    return appearance.size;
  }

  public View withPage(Page next) {
    return with(new Layout(next, layout.focus, false, layout.left));
  }

  public View withFocus(Pane next) {
    return with(layout.withFocus(next));
  }

  public View withEnlarged(boolean next) {
    return with(new Layout(layout.page, layout.focus, next, layout.left));
  }

  View withSelection(int run, int cursor) {
    return with(new Selection(run, cursor, selection.filter, selection.order, selection.applied));
  }

  View withFilter(String next) {
    return with(
        new Selection(selection.run, selection.cursor, next, selection.order, selection.applied));
  }

  public View withApplied(Optional<Applied> next) {
    return with(
        new Selection(selection.run, selection.cursor, selection.filter, selection.order, next));
  }

  public View withOrder(RunOrder next) {
    return with(
        new Selection(selection.run, selection.cursor, selection.filter, next, selection.applied));
  }

  public View withTheme(Theme next) {
    return withAppearance(new Appearance(next, appearance.mouse, appearance.size));
  }

  public View withMouse(boolean next) {
    return withAppearance(new Appearance(appearance.theme, next, appearance.size));
  }

  public View withSize(Size next) {
    return next.equals(appearance.size)
        ? this
        : withAppearance(new Appearance(appearance.theme, appearance.mouse, next));
  }

  public View withVisited(OptionalLong next) {
    return new View(layout, selection, next, loss, fit, units, inside, appearance);
  }

  public View withLoss(LossView next) {
    return new View(layout, selection, visited, next, fit, units, inside, appearance);
  }

  public View withFit(FitView next) {
    return new View(layout, selection, visited, loss, next, units, inside, appearance);
  }

  public View withUnits(UnitsView next) {
    return new View(layout, selection, visited, loss, fit, next, inside, appearance);
  }

  public StepView step() {
    return inside.step;
  }

  public View withStep(StepView next) {
    return with(new Inside(next, inside.layers, inside.landscape));
  }

  public LayersView layers() {
    return inside.layers;
  }

  public View withLayers(LayersView next) {
    return with(new Inside(inside.step, next, inside.landscape));
  }

  public LandscapeView landscape() {
    return inside.landscape;
  }

  public View withLandscape(LandscapeView next) {
    return with(new Inside(inside.step, inside.layers, next));
  }

  private View with(Inside next) {
    return new View(layout, selection, visited, loss, fit, units, next, appearance);
  }

  public View withAppearance(Appearance next) {
    return new View(layout, selection, visited, loss, fit, units, inside, next);
  }

  private View with(Layout next) {
    return new View(next, selection, visited, loss, fit, units, inside, appearance);
  }

  private View with(Selection next) {
    return new View(layout, next, visited, loss, fit, units, inside, appearance);
  }

  /** With the focus and the panes of another view of the cockpit. */
  public View withPanesOf(View other) {
    Layout panes = other.layout;
    return with(new Layout(layout.page, panes.focus, panes.enlarged, panes.left));
  }

  /** Without the pane of a lesson. */
  public View withoutLesson() {
    return atLeft() == Pane.LESSON || focus() == Pane.LESSON
        ? with(layout.withFocus(Pane.SETTINGS))
        : this;
  }

  /**
   * The same view with the state of the charts and the appearance of another, without its ghost.
   */
  public View lookingLike(View other) {
    return withLoss(other.loss).withFit(other.fit.forOthers()).withAppearance(other.appearance);
  }
}
