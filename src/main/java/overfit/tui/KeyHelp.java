package overfit.tui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a key of the screen does, for pages outside it.
 *
 * @param keys the keys, separated by spaces
 * @param help lower case, without a full stop
 */
public record KeyHelp(String keys, String help) {

  /** All keys, in the order of the footer. */
  public static List<KeyHelp> all() {
    return Arrays.stream(Action.values())
        .map(action -> new KeyHelp(action.keyLabels(), action.help()))
        .collect(Collectors.toList());
  }
}
