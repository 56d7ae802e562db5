package overfit.tui.command;

import java.util.OptionalLong;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.tui.model.Model;
import overfit.tui.model.Update;

/** Pausing, single epochs and the speed of training. */
final class TrainingActions {

  private TrainingActions() {}

  static Update play(Model model) {
    return train(model, new Order.PlayOrPause());
  }

  static Update step(Model model) {
    return train(model, new Order.StepOnce());
  }

  private static Update train(Model model, Order order) {
    if (!model.inPast() && model.snapshot().filter(Snapshot::stopped).isPresent()) {
      return Update.of(model).saying("all runs have stopped early; early-stopping none trains on");
    }
    return Update.of(model.withVisited(OptionalLong.empty())).ordering(order);
  }

  static Update faster(Model model) {
    return speed(model, model.workspace().speed().faster());
  }

  static Update slower(Model model) {
    return speed(model, model.workspace().speed().slower());
  }

  static Update speed(Model model, Speed speed) {
    return Update.of(model.withWorkspace(model.workspace().withSpeed(speed)))
        .ordering(new Order.SetSpeed(speed));
  }
}
