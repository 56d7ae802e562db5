package overfit.train.verdict;

import java.util.List;
import java.util.stream.Collectors;
import overfit.config.Setting;

/**
 * A suggested change of a setting.
 *
 * @param value the new value, as text that its domain can parse
 * @param words {@code raise l2 to 0.01}
 */
public record Advice(Setting<?> setting, String value, String words) {

  /** All of it in a line: {@code raise l2 to 0.01; optimizer adam}. */
  public static String words(List<Advice> all) {
    return all.stream().map(Advice::words).collect(Collectors.joining("; "));
  }

  /** {@code l2 0.01}. */
  public String change() {
    return setting.name() + " " + value;
  }
}
