package overfit.tui.loss;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.history.Histories;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.widget.Look;

/** Models whose runs have losses that are made up, and the pictures of their loss pane. */
final class LossModels {

  private LossModels() {}

  /** The lesson with a loss that falls, a little noisy in one run, and a test loss that rises. */
  static Model falling(int epochs) {
    Model model = Models.trained(Models.lesson(), 0);
    model = with(model, 0, epochs, t -> 0.03 + 0.97 * Math.exp(-t / 60));
    model = with(model, 1, epochs, t -> 0.2 + 0.6 * Math.exp(-t / 30));
    Random random = new Random(1);
    return with(
        model, 2, epochs, t -> (0.1 + 0.9 * Math.exp(-t / 80)) * (1 + random.nextDouble() / 2));
  }

  /** Another train loss in a run; the test loss is lowest at the 150th epoch. */
  static Model with(Model model, int run, int epochs, DoubleUnaryOperator train) {
    double[] losses = IntStream.range(0, epochs).mapToDouble(t -> train.applyAsDouble(t)).toArray();
    double[] test =
        IntStream.rangeClosed(1, epochs)
            .mapToDouble(t -> 0.1 + 0.8 * Math.exp(-t / 15.0) + Math.pow((t - 150) / 700.0, 2))
            .toArray();
    return with(model, run, losses, test);
  }

  /** The learning rate falls by a factor of ten every hundred epochs. */
  static Model with(Model model, int run, double[] train, double[] test) {
    double[] rates =
        IntStream.range(0, train.length).mapToDouble(t -> Math.pow(10, -1 - t / 100)).toArray();
    Snapshot before = model.snapshot().orElseThrow();
    RunSnapshot[] runs = before.runs().toArray(new RunSnapshot[0]);
    runs[run] = Histories.with(runs[run], train, test, rates);
    return model.withSnapshot(new Snapshot(List.of(runs), true, before.speed()));
  }

  /** A train loss that is made up, and no known truth. */
  static Model unknownTruth(Model model, int run, double... train) {
    double[] unknown = new double[train.length];
    Arrays.fill(unknown, Double.NaN);
    return with(model, run, train, unknown);
  }

  /** The model with the focus on the loss pane, after some keys. */
  static Model press(Model model, String... keys) {
    return Models.press(focused(model), keys);
  }

  static Model focused(Model model) {
    return model.withView(model.view().withFocus(Pane.LOSS));
  }

  /** The loss pane alone. */
  static String picture(Model model, Look look, int width, int height) {
    return Screens.pane(Pane.LOSS, model, look, width, height).toString();
  }
}
