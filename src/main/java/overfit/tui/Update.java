package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import overfit.train.Order;

/** What a key makes of the model, and what is to be done besides. */
record Update(Model model, List<Effect> effects) {

  static Update of(Model model) {
    return new Update(model, List.of());
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
