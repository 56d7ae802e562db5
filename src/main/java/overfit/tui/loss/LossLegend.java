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

  /** From this width on, the title says what points are above; below the other, only how many. */
  private static final int WIDE = 90;

  private static final int NARROW = 56;

  /** Learning rates below it are shown in scientific notation. */
  private static final double SMALL_RATE = 1e-4;

  private final LossData scene;
  private final Look look;
  private final LossPens pens;
  private final PlottedRun front;
  private final RunSnapshot run;

  LossLegend(LossData scene, Look look) {
    this.scene = scene;
    this.look = look;
    this.pens = new LossPens(look);
    this.front = scene.front();
    this.run = front.run();
  }

  /** {@code Loss (log, smooth 0.9, 3 points above)}: the display options, and clipped values. */
  String title(int width) {
    LossView view = scene.view();
    List<String> words = new ArrayList<>();
    scene.baseline().ifPresent(base -> words.add("test less that of " + base.name()));
    if (view.log() && scene.baseline().isEmpty()) {
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
    if (view.trainMode()) {
      words.add("train mode");
    }
    words.addAll(clipped(scene.range(), width));
    return words.isEmpty() ? "Loss" : "Loss (" + String.join(", ", words) + ")";
  }

  private static List<String> clipped(RobustRange range, int width) {
    List<String> words = new ArrayList<>();
    if (!range.clipped().isEmpty()) {
      String points = range.clipped();
      String shown = width < NARROW ? points.replaceAll(" points?", "") : points;
      words.add(shown + (width >= WIDE && range.below() == 0 ? " the axis" : ""));
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
    if (run.scores().tested()) {
      labels.add(
          Label.curve(look, pens.test(front, scene.view()), "test " + fixed(run.testLoss())));
    }
    trainLoss(labels);
    guess(labels);
    if (run.scores().tested()) {
      labels.add(word("gap " + fixed(run.scores().gap())));
    }
    if (run.scores().targetKnown() && run.heldOut().points().count() > 0) {
      labels.add(word("validation " + fixed(run.scores().losses().heldOut())));
    }
    run.scores()
        .averaged()
        .filter(any -> run.scores().tested())
        .ifPresent(averaged -> labels.add(word("averaged " + fixed(averaged.test()))));
    determination(labels);
    best(labels);
    rate(labels, run.epoch());
    if (!Double.isNaN(run.floor())) {
      String estimated = run.scores().targetKnown() ? "" : "estimated ";
      labels.add(Label.curve(look, Pen.FLOOR, estimated + "noise floor " + fixed(run.floor())));
    }
    labels.add(word("epoch " + run.epoch()));
    boolean penalized = scene.tells(Settings.L2) && scene.tells(Settings.L1);
    if (penalized && run.scores().penalty() != 0) {
      labels.add(word("penalty " + fixed(run.scores().penalty())));
    }
    events(labels);
  }

  /** R² of own data, as people expect from a fit: {@code R² 0.78, train 0.81}. */
  private void determination(List<Label> labels) {
    if (run.config().hasOwnData()) {
      String train = fixed(run.scores().losses().trainR2());
      String heldOut = fixed(run.scores().losses().heldOutR2());
      labels.add(
          word(
              (look.plainWords() ? "R2 " : "R² ")
                  + (run.heldOut().points().count() > 0 ? heldOut + ", train " + train : train)));
    }
  }

  private void trainLoss(List<Label> labels) {
    boolean seen = scene.view().trainMode();
    double loss = seen ? run.scores().trainModeLoss() : run.trainLoss();
    labels.add(Label.curve(look, pens.train(front), "train " + fixed(loss)));
    if (seen) {
      return;
    }
    if (scene.tells(Settings.DROPOUT) && run.config().get(Settings.DROPOUT) > 0) {
      labels.add(word("dropout on " + fixed(run.scores().trainModeLoss())));
    } else if (run.config().get(Settings.INPUT_NOISE) > 0) {
      labels.add(word("noise on " + fixed(run.scores().trainModeLoss())));
    }
  }

  /** What the learner guessed. */
  private void guess(List<Label> labels) {
    scene
        .guessedLoss()
        .ifPresent(loss -> labels.add(Label.curve(look, LossPens.GUESS, "you " + fixed(loss))));
    scene
        .guessedEpoch()
        .ifPresent(epoch -> labels.add(vertical(LossPens.GUESS, "you " + Math.round(epoch))));
  }

  private void best(List<Label> labels) {
    if (run.bestEpoch() > 0) {
      String words = "best " + fixed(run.bestTestLoss()) + " at " + run.bestEpoch();
      String mark = String.valueOf(LossPens.BEST_MARK);
      labels.add(new Label(mark, LossPens.BEST, words, Style.TEXT));
    }
  }

  private void events(List<Label> labels) {
    scene.visited().ifPresent(at -> labels.add(vertical(LossPens.PAST, "shown " + at)));
    scene.branch().ifPresent(at -> labels.add(vertical(pens.branch(front), "branched at " + at)));
    List<Long> edits = scene.edits();
    if (!edits.isEmpty()) {
      labels.add(vertical(LossPens.EDIT, "edited at " + edits.get(edits.size() - 1)));
    }
  }

  /**
   * The values of all visible lines at an epoch; of the runs that are not selected, test / train.
   */
  private void read(List<Label> labels, long at) {
    Style style = LossPens.CURSOR.style().withBold();
    labels.add(new Label(String.valueOf(look.glyphs().vertical()), style, "epoch " + at, style));
    String test = scene.baseline().isPresent() ? "test difference " : "test ";
    scene
        .ofFront(true)
        .ifPresent(line -> labels.add(Label.curve(look, line.pen(), test + value(line, at))));
    scene
        .ofFront(false)
        .ifPresent(line -> labels.add(Label.curve(look, line.pen(), "train " + value(line, at))));
    for (LossLine line : scene.lines()) {
      if (!line.run().selected() && line.test()) {
        String words = line.run().name() + " " + value(line, at);
        labels.add(Label.curve(look, line.pen(), words + trainOf(line.run(), at)));
      }
    }
    rate(labels, at);
    long width = run.curves().test().width();
    if (width > 1) {
      labels.add(word("means of " + width + " epochs"));
    }
  }

  private String trainOf(PlottedRun of, long at) {
    return scene.lines().stream()
        .filter(line -> line.run().equals(of) && !line.test())
        .map(line -> " / " + value(line, at))
        .findFirst()
        .orElse("");
  }

  private static String value(LossLine line, long at) {
    return precise(line.at().applyAsDouble(at));
  }

  private void rate(List<Label> labels, long at) {
    if (scene.traced()) {
      double rate = new LossSeries(run.curves().rate(), Smoothing.OFF).at(at);
      labels.add(Label.curve(look, LossPens.RATE, "rate " + rounded(rate)));
    }
  }

  private static String fixed(double loss) {
    return NumberText.loss(loss);
  }

  /** The values at the cursor are more precise. */
  private static String precise(double loss) {
    return NumberText.preciseLoss(loss);
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

  private Label vertical(Pen pen, String words) {
    char sign = look.lettered() ? pen.letter() : look.glyphs().vertical();
    return new Label(String.valueOf(sign), pen.style(), words, Style.TEXT);
  }
}
