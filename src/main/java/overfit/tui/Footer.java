package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import overfit.screen.Role;
import overfit.screen.Style;

/** The keys in the last row: {@code space pause n step jk select}. */
final class Footer {

  private static final Style KEY = Style.of(Role.KEY).withBold();

  private Footer() {}

  /** In the order of the actions; an action without a word of its own lends its key to the last. */
  static List<Label> ofActions(View view) {
    List<Label> labels = new ArrayList<>();
    for (Action action : Action.values()) {
      if (!action.isFor(view)) {
        continue;
      }
      String key = action.keys().get(0).label();
      if (action.label().isEmpty()) {
        Label last = labels.remove(labels.size() - 1);
        labels.add(new Label(last.mark() + key, KEY, last.word(), Style.TEXT));
      } else {
        labels.add(key(key, action.label()));
      }
    }
    return labels;
  }

  /** {@code Esc cancel}. */
  static Label key(String key, String word) {
    return new Label(key, KEY, word, Style.TEXT);
  }
}
