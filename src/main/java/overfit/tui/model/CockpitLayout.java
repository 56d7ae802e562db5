package overfit.tui.model;

import java.util.List;
import overfit.screen.Rect;
import overfit.screen.Size;

/**
 * Where the panes of the cockpit are. Without a lesson, the settings are on the left, the fit on
 * the right, the losses below. A lesson has a column of its own at the right of a wide screen. On
 * one less wide, it and the settings share the left column; on a narrow one, it fills the page.
 *
 * @param lesson whether a lesson is open
 * @param width of the page, without the header and the footer
 */
public record CockpitLayout(View view, boolean lesson, int width, int height) {

  private static final Rect NOWHERE = new Rect(0, 0, 0, 0);

  private static final int SETTINGS_WIDTH = 27;
  private static final int SETTINGS_MAX_WIDTH = 60;
  private static final int LOSS_HEIGHT = 6;
  private static final double LOSS_SHARE = 0.42;

  /** From this width on the help of every setting is shown beside its value. */
  private static final int HUGE_WIDTH = 320;

  private static final int SETTINGS_WITH_HELP = 132;

  private static final int USUAL_WIDTH = 100;

  /** From this width on a lesson has a column beside the others. */
  private static final int LESSON_BESIDE = 120;

  /** In a narrower page a lesson shares its rows with no other pane. */
  private static final int LESSON_ALONE = 64;

  private static final int LESSON_WIDTH = 34;
  private static final int LESSON_MAX_WIDTH = 60;

  /** The rows of the header and the footer. */
  private static final int OUTSIDE = 2;

  /** The layout of a page of this size. */
  public static CockpitLayout of(Model model, int width, int height) {
    return new CockpitLayout(model.view(), model.lesson().isPresent(), width, height);
  }

  /** The layout on the whole screen. */
  public static CockpitLayout of(Model model) {
    Size screen = model.view().size();
    return of(model, screen.width(), screen.height() - OUTSIDE);
  }

  /** The size inside the border of the lesson's pane when that has the focus. */
  public static Size insideLesson(Model model) {
    View focused = model.view().withFocus(Pane.LESSON);
    CockpitLayout layout = of(model.withView(focused));
    Rect pane = layout.place(Pane.LESSON);
    return new Size(pane.width() - 2, pane.height() - 2);
  }

  /** The panes that can have the focus, in the order of Tab. */
  public List<Pane> panes() {
    return lesson ? List.of(Pane.values()) : List.of(Pane.SETTINGS, Pane.FIT, Pane.LOSS);
  }

  /** The pane {@code by} places after the focused one. */
  public Pane next(int by) {
    return view.focus().next(panes(), by);
  }

  /** The area of a pane; empty if it is not shown. */
  public Rect place(Pane pane) {
    if (view.enlarged() || isAlone()) {
      return pane == view.focus() ? new Rect(0, 0, width, height) : NOWHERE;
    }
    if (!lesson) {
      return usual(pane, width);
    }
    if (width >= LESSON_BESIDE) {
      int column = lessonWidth();
      return pane == Pane.LESSON
          ? new Rect(width - column, 0, column, height)
          : usual(pane, width - column);
    }
    return shared(pane);
  }

  private boolean isAlone() {
    return lesson && width < LESSON_ALONE && view.focus() == Pane.LESSON;
  }

  /** Without a lesson, in the first {@code columns}. */
  private Rect usual(Pane pane, int columns) {
    int below = below();
    int left = Math.min(columns * 9 / 20, settingsWidth(columns));
    return switch (pane) {
      case LESSON -> NOWHERE;
      case SETTINGS -> new Rect(0, 0, left, height - below);
      case FIT -> new Rect(left, 0, columns - left, height - below);
      case LOSS -> new Rect(0, height - below, columns, below);
    };
  }

  /** With the lesson or the settings on the left. */
  private Rect shared(Pane pane) {
    if (width < LESSON_ALONE) {
      return usual(pane, width);
    }
    int below = below();
    int left = lessonWidth();
    return switch (pane) {
      case LESSON, SETTINGS -> pane == view.atLeft() ? new Rect(0, 0, left, height) : NOWHERE;
      case FIT -> new Rect(left, 0, width - left, height - below);
      case LOSS -> new Rect(left, height - below, width - left, below);
    };
  }

  private int below() {
    return Math.min(height / 2, Math.max(LOSS_HEIGHT, (int) Math.ceil(LOSS_SHARE * height)));
  }

  private int lessonWidth() {
    int wanted =
        width >= LESSON_BESIDE ? width * 3 / 10 : LESSON_WIDTH + Math.max(0, width - 80) / 4;
    return Math.min(LESSON_MAX_WIDTH, Math.min(width / 2, Math.max(LESSON_WIDTH, wanted)));
  }

  /** The least width, and a third of what exceeds the usual width, up to a maximum. */
  private static int settingsWidth(int width) {
    if (width >= HUGE_WIDTH) {
      return SETTINGS_WITH_HELP;
    }
    int more = Math.max(0, width - USUAL_WIDTH) / 3;
    return Math.min(SETTINGS_MAX_WIDTH, SETTINGS_WIDTH + more);
  }
}
