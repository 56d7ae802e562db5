package overfit.tui.loss;

import java.util.ArrayList;
import java.util.List;
import overfit.config.Settings;
import overfit.config.ShortestDecimal;
import overfit.plot.Pen;
import overfit.plot.RobustRange;
import overfit.plot.Smoothing;
import overfit.screen.NumberText;
import overfit.screen.Style;
import overfit.train.RunSnapshot;
import overfit.tui.model.LossView;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The title and the legend of the loss pane, the most important labels first. */
final class LossLegend {

  private static final int DECIMALS = 3;

  /** The values at the cursor are more precise. */
  private static final int READ_DECIMALS = 4;

  /** Learning rates below it are shown in scientific notation. */
  private static final double SMALL_RATE = 1e-4;

  private final LossData scene;
  private final Look look;
  private final PlottedRun front;
  private final RunSnapshot run;

  LossLegend(LossData scene, Look look) {
    this.scene = scene;
    this.look = look;
    this.front = scene.front();
    this.run = front.run();
  }

  /** {@code Loss (log, smooth 0.9, 3 points above)}: the display options, and clipped values. */
  String title() {
    LossView view = scene.view();
    List<String> words = new ArrayList<>();
    if (view.log()) {
      words.add("log");
    }
    if (view.logEpochs()) {
      words.add("log epochs");
    }
    if (!view.smoothing().isOff()) {
      words.add("smooth " + view.smoothing().weight());
    }
    if (view.window().isPresent()) {
      words.add("zoomed");
    }
    words.addAll(clipped(scene.range()));
    return words.isEmpty() ? "Loss" : "Loss (" + String.join(", ", words) + ")";
  }

  private static List<String> clipped(RobustRange range) {
    List<String> words = new ArrayList<>();
    if (!range.clipped().isEmpty()) {
      words.add(range.clipped());
    }
    if (range.undefined() > 0) {
      words.add(range.undefined() + " not finite");
    }
    return words;
  }

  List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    scene.view().cursor().ifPresentOrElse(at -> read(labels, at), () -> present(labels));
    return labels;
  }

  /** The values of the selected run, each with a sample of its line. */
  private void present(List<Label> labels) {
    labels.add(line(front.pen(look), "train " + fixed(run.trainLoss())));
    labels.add(line(LossPens.TEST, "test " + fixed(run.testLoss())));
    if (LossData.isTruthKnown(run)) {
      labels.add(line(Pen.FLOOR, "noise floor " + fixed(run.noiseFloor())));
    }
    labels.add(word("epoch " + run.epoch()));
    if (run.config().get(Settings.DROPOUT) > 0) {
      labels.add(word("batch " + fixed(run.scores().trainModeLoss())));
    }
    rate(labels, run.epoch());
    if (Double.isFinite(run.scores().gap())) {
      labels.add(word("gap " + fixed(run.scores().gap())));
    }
    if (run.scores().penalty() != 0) {
      labels.add(word("penalty " + fixed(run.scores().penalty())));
    }
    events(labels);
  }

  private void events(List<Label> labels) {
    if (run.bestEpoch() > 0) {
      String words = "best " + fixed(run.bestTestLoss()) + " at " + run.bestEpoch();
      String mark = String.valueOf(LossPens.BEST_MARK);
      labels.add(new Label(mark, LossPens.BEST, words, Style.TEXT));
    }
    scene.visited().ifPresent(at -> labels.add(vertical(LossPens.PAST, "shown " + at)));
    scene
        .branch()
        .ifPresent(
            at -> labels.add(vertical(new LossPens(look).branch(front), "branched at " + at)));
    List<Long> edits = scene.edits();
    if (!edits.isEmpty()) {
      labels.add(vertical(LossPens.EDIT, "edited at " + edits.get(edits.size() - 1)));
    }
  }

  /** The values of all visible runs at an epoch; of the others as train / test. */
  private void read(List<Label> labels, long at) {
    Style style = LossPens.CURSOR.style().withBold();
    labels.add(new Label(String.valueOf(look.glyphs().vertical()), style, "epoch " + at, style));
    long width = scene.train(front).curve().width();
    labels.add(line(front.pen(look), "train " + precise(scene.train(front).at(at))));
    labels.add(line(LossPens.TEST, "test " + precise(scene.test(front).at(at))));
    for (PlottedRun plotted : scene.runs()) {
      if (!plotted.selected()) {
        String test = precise(scene.test(plotted).at(at));
        String both = precise(scene.train(plotted).at(at)) + " / " + test;
        labels.add(line(plotted.pen(look), plotted.name() + " " + both));
      }
    }
    rate(labels, at);
    if (width > 1) {
      labels.add(word("means of " + width + " epochs"));
    }
  }

  private void rate(List<Label> labels, long at) {
    if (scene.view().trace()) {
      double rate = new LossSeries(run.curves().rate(), Smoothing.OFF).at(at);
      labels.add(line(LossPens.RATE, "rate " + rounded(rate)));
    }
  }

  private static String fixed(double loss) {
    return NumberText.fixed(loss, DECIMALS);
  }

  private static String precise(double loss) {
    return NumberText.fixed(loss, READ_DECIMALS);
  }

  /** A learning rate without trailing zeros; a small one with three digits. */
  private static String rounded(double rate) {
    if (rate < SMALL_RATE) {
      return ShortestDecimal.rounded(rate, 3);
    }
    String digits = NumberText.fixed(rate, 6);
    return digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
  }

  private static Label word(String words) {
    return Label.of(words, Style.TEXT);
  }

  private Label line(Pen pen, String words) {
    return new Label(pen.sample(look.glyphs()), pen.style(), words, Style.TEXT);
  }

  private Label vertical(Pen pen, String words) {
    char sign = look.ascii() ? pen.letter() : look.glyphs().vertical();
    return new Label(String.valueOf(sign), pen.style(), words, Style.TEXT);
  }
}
