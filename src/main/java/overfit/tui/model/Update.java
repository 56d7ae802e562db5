package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import overfit.train.Order;

/** What a key makes of the model, and what is to be done besides. */
public record Update(Model model, List<Effect> effects) {

  public static Update of(Model model) {
    return new Update(model, List.of());
  }

  /** With other runs, or runs that are wanted otherwise; it can be undone. */
  public static Update planning(Model model, RunList runs) {
    return of(model.withWorkspace(model.workspace().changed(runs))).following(model.runs());
  }

  /** The training is to follow the plan, which was another before. */
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

  /** With one line for the user about what happened. */
  public Update saying(String notice) {
    return new Update(model.withNotice(notice), effects);
  }
}
