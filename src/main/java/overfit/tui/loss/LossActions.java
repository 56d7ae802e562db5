package overfit.tui.loss;

import java.util.List;
import java.util.OptionalLong;
import overfit.plot.Axis;
import overfit.plot.Smoothing;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.tui.model.LossView;
import overfit.tui.model.Model;
import overfit.tui.model.Update;
import overfit.tui.widget.RoundStep;

/** Actions of the loss pane. */
public final class LossActions {

  private static final List<Double> WEIGHTS = List.of(0.0, 0.6, 0.9, 0.97);

  /** A step of the cursor, as a share of the epochs shown. */
  private static final double STEP = 0.01;

  private static final double PAN = 0.25;

  private static final double ZOOM = 2;

  private LossActions() {}

  public static Update log(Model model) {
    LossView loss = model.view().loss();
    return with(model, loss.withLog(!loss.log()));
  }

  public static Update logEpochs(Model model) {
    LossView loss = model.view().loss();
    return with(model, loss.withLogEpochs(!loss.logEpochs()));
  }

  public static Update trace(Model model) {
    LossView loss = model.view().loss();
    return with(model, loss.withTrace(!loss.trace()));
  }

  /** Train losses as training saw them, or in evaluation mode. */
  public static Update trainMode(Model model) {
    LossView loss = model.view().loss();
    return with(model, loss.withTrainMode(!loss.trainMode()));
  }

  /** Test losses less those of the baseline, or the losses themselves. */
  public static Update difference(Model model) {
    LossView loss = model.view().loss();
    return model.runs().size() == 1 && !loss.difference()
        ? Update.of(model).saying("only one run: a adds another to compare with")
        : with(model, loss.withDifference(!loss.difference()));
  }

  public static Update smooth(Model model) {
    LossView loss = model.view().loss();
    int next = (WEIGHTS.indexOf(loss.smoothing().weight()) + 1) % WEIGHTS.size();
    return with(model, loss.withSmoothing(new Smoothing(WEIGHTS.get(next))));
  }

  /** Moves the cursor; without one, puts it on the epoch shown. */
  public static Update move(Model model, int by) {
    LossView loss = model.view().loss();
    Axis shown = EpochAxis.shown(model);
    long next =
        loss.cursor().isPresent()
            ? moved(shown, loss.cursor().getAsLong(), by)
            : (long) Math.max(shown.from(), Math.min(shown.to(), now(model)));
    return point(model, next);
  }

  /** Puts the cursor on an epoch or, if that is not trained yet, on the latest. */
  public static Update point(Model model, long wanted) {
    long first = (long) EpochAxis.all(model).from();
    long epoch = Math.max(first, Math.min(present(model), wanted));
    LossView moved = model.view().loss().withCursor(OptionalLong.of(epoch));
    return with(model, follow(moved, model, epoch));
  }

  /** Moved by a round number of epochs, about 1 % of the axis there. */
  private static long moved(Axis shown, long epoch, int by) {
    double start = Math.max(shown.from(), Math.min(shown.to(), epoch));
    double distance = Math.abs(shown.offset(start, by * STEP) - start);
    return epoch + by * RoundStep.whole((long) distance);
  }

  /** Scrolls so that the cursor stays visible. */
  private static LossView follow(LossView loss, Model model, long epoch) {
    Axis all = EpochAxis.all(model);
    Axis shown = loss.shown(all);
    boolean visible = epoch >= shown.from() && epoch <= shown.to();
    return visible ? loss : loss.showing(shown.centred(epoch).within(all), all);
  }

  /** Zooms around the cursor; without one, around the middle of the trained epochs shown. */
  public static Update zoom(Model model, boolean in) {
    LossView loss = model.view().loss();
    Axis shown = EpochAxis.shown(model);
    double centre = loss.cursor().isPresent() ? loss.cursor().getAsLong() : middle(model, shown);
    return show(model, shown.zoomed(in ? ZOOM : 1 / ZOOM, centre));
  }

  private static double middle(Model model, Axis shown) {
    double done = Math.max(shown.from(), Math.min(shown.to(), present(model)));
    return model.view().loss().logEpochs()
        ? Math.sqrt(shown.from() * done)
        : (shown.from() + done) / 2;
  }

  public static Update pan(Model model, int by) {
    return model.view().loss().window().isEmpty()
        ? Update.of(model).saying("all epochs are shown: k zooms in")
        : show(model, EpochAxis.shown(model).panned(by * PAN));
  }

  public static Update reset(Model model) {
    return with(model, model.view().loss().reset());
  }

  private static Update show(Model model, Axis part) {
    Axis all = EpochAxis.all(model);
    return with(model, model.view().loss().showing(part.within(all), all));
  }

  private static Update with(Model model, LossView loss) {
    return Update.of(model.withView(model.view().withLoss(loss)));
  }

  /** The epoch shown of the selected run. */
  private static long now(Model model) {
    return model.selected().map(RunSnapshot::epoch).orElse(0L);
  }

  private static long present(Model model) {
    return model.snapshot().map(Snapshot::present).orElse(0L);
  }
}
