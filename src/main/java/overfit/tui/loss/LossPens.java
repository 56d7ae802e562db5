package overfit.tui.loss;

import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.tui.model.LossView;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Look;

/** The pens of the loss pane. */
record LossPens(Look look) {

  static final Pen RATE = new Pen(Role.RATE, LineStyle.DOTTED, '_', false);

  static final Pen CURSOR = new Pen(Role.VALUE_CURSOR, LineStyle.SOLID, '|', false);

  /** The epoch that the other panes show. */
  static final Pen PAST = new Pen(Role.NOTICE, LineStyle.SHORT_DASHED, '|', true);

  static final Pen EDIT = new Pen(Role.NOTICE, LineStyle.DOTTED, ':', false);

  /** What the learner guessed. */
  static final Pen GUESS = new Pen(Role.FOCUS, LineStyle.DASHED, ':', true);

  static final Style BEST = Style.TEXT.withBold();

  static final char BEST_MARK = '*';

  /** The true function's own train loss: a short mark at the right edge. */
  static final Pen TRUTH = new Pen(Role.TARGET, LineStyle.SOLID, '=', false);

  /** Smoothed lines are bold, to stand out from the raw ones. */
  Pen test(PlottedRun run, LossView view) {
    Pen pen = run.pen(look);
    return view.smoothing().isOff() ? pen : pen.withBold();
  }

  Pen train(PlottedRun run) {
    Pen pen = run.pen(look);
    return new Pen(pen.role(), LineStyle.LIGHT, '.', false);
  }

  /** The raw losses behind a smoothed line. */
  Pen raw() {
    LineStyle line = look.colour() ? LineStyle.SOLID : LineStyle.SPARSE;
    return new Pen(Role.DIM, line, ',', false);
  }

  Pen branch(PlottedRun run) {
    return new Pen(run.pen(look).role(), LineStyle.DASHED, ':', false);
  }
}
