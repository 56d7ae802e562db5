package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import overfit.train.Order;

/** What a key makes of the model, and what is to be done besides. */
record Update(Model model, List<Effect> effects) {

  static Update of(Model model) {
    return new Update(model, List.of());
  }

  /** With other runs, or runs that are wanted otherwise; it can be undone. */
  static Update planning(Model model, Plan plan) {
    return of(model.withDesk(model.desk().changed(plan))).following(model.plan());
  }

  /** The training is to follow the plan, which was another before. */
  Update following(Plan before) {
    return ordering(new Order.Follow(before.runs(), model.plan().runs()));
  }

  Update and(Effect effect) {
    List<Effect> more = new ArrayList<>(effects);
    more.add(effect);
    return new Update(model, List.copyOf(more));
  }

  Update ordering(Order order) {
    return and(new Effect.Send(order));
  }

  /** With one line for the user about what happened. */
  Update saying(String notice) {
    return new Update(model.withNotice(notice), effects);
  }
}
