package overfit.tui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import overfit.plot.Axis;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Figures;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.Points;
import overfit.train.RunSnapshot;

/** The losses of some runs over the epochs. */
final class LossChart {

  /** Epochs that are still seen well on one axis from the first on. */
  private static final long LONG = 5000;

  private final Look look;
  private final List<Drawn> runs;
  private final Drawn front;
  private final LossView view;

  /**
   * @param runs those whose curves are wanted
   * @param front the run whose test loss is shown too
   */
  LossChart(Look look, List<Drawn> runs, Drawn front, LossView view) {
    this.look = look;
    this.runs = runs;
    this.front = front;
    this.view = view;
  }

  void draw(Surface surface) {
    RunSnapshot run = front.run();
    List<Points> trains = new ArrayList<>();
    runs.forEach(drawn -> trains.add(drawn.run().curves().train().points()));
    Points test = run.curves().test().points();
    long goal = runs.stream().mapToLong(drawn -> end(drawn.run())).max().orElse(end(run));
    Plot plot = new Plot(surface, look.glyphs(), Axis.count(0, goal), height(trains, test, run));
    plot.level(Pen.FLOOR, run.noiseFloor());
    IntStream.range(0, trains.size())
        .boxed()
        .sorted(Comparator.comparing(i -> runs.get(i).selected()))
        .forEach(i -> draw(plot, runs.get(i), trains.get(i)));
    plot.curve(testPen(), test.x(), test.y());
  }

  /** Where training ends; but a very long training is shown growing, by doubling. */
  private static long end(RunSnapshot run) {
    long end = LONG;
    while (end < run.epoch()) {
      end *= 2;
    }
    return Math.min(end, run.goal());
  }

  private void draw(Plot plot, Drawn run, Points train) {
    plot.curve(look.pen(run), train.x(), train.y());
  }

  private Pen testPen() {
    return new Pen(Role.TEXT, LineStyle.DOTTED, '.', true);
  }

  private Axis height(List<Points> trains, Points test, RunSnapshot run) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    List<Points> all = new ArrayList<>(trains);
    all.add(test);
    for (Points points : all) {
      for (double y : points.y()) {
        low = Math.min(low, y);
        high = Math.max(high, y);
      }
    }
    if (run.noiseFloor() > 0) {
      low = Math.min(low, run.noiseFloor());
      high = Math.max(high, run.noiseFloor());
    }
    return view.log() && low > 0
        ? Axis.log(low / 1.1, high * 1.1)
        : Axis.linear(Math.min(0, low), high);
  }

  String title() {
    return view.log() ? "Loss (log)" : "Loss";
  }

  /** The selected run's numbers, each with the sign of its line. */
  List<Label> legend() {
    RunSnapshot run = front.run();
    Pen pen = look.pen(front);
    return List.of(
        figure(pen, "train " + Figures.fixed(run.trainLoss(), 3)),
        figure(testPen(), "test " + Figures.fixed(run.testLoss(), 3)),
        figure(Pen.FLOOR, "noise floor " + Figures.fixed(run.noiseFloor(), 3)),
        Label.of("epoch " + run.epoch(), Style.TEXT));
  }

  private Label figure(Pen pen, String words) {
    return new Label(pen.sample(look.glyphs()), pen.style(), words, Style.TEXT);
  }
}
