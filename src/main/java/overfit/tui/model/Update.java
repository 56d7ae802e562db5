package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import overfit.train.Order;

/** The result of a key: a new model, and effects to carry out. */
public record Update(Model model, List<Effect> effects) {

  public static Update of(Model model) {
    return new Update(model, List.of());
  }

  /** With other runs or other settings of them; can be undone. */
  public static Update changing(Model model, RunList runs) {
    return of(model.withWorkspace(model.workspace().changed(runs))).following(model.runs());
  }

  /** With the order that makes training follow the changed runs. */
  public Update following(RunList before) {
    return ordering(new Order.Follow(before.wanted(), model.runs().wanted()));
  }

  public Update and(Effect effect) {
    List<Effect> more = new ArrayList<>(effects);
    more.add(effect);
    return new Update(model, List.copyOf(more));
  }

  public Update ordering(Order order) {
    return and(new Effect.Send(order));
  }

  /** With a notice for the user, which goes after some seconds. */
  public Update saying(String notice) {
    return new Update(model.withNotice(notice), effects);
  }

  /** With a notice that goes once training pauses or ends. */
  public Update sayingWhileTraining(String notice) {
    return new Update(model.withNotice(Notice.whileTraining(notice)), effects);
  }

  /** With an error, which stays until the next key. */
  public Update failing(String error) {
    return new Update(model.withError(error), effects);
  }
}
