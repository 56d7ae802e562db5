package overfit.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import overfit.file.InputException;

/** Settings with one or more values each, of which a sweep trains every combination. Immutable. */
public final class SettingGrid {

  private static final SettingGrid NONE = new SettingGrid(Map.of());

  /** Each value alone. */
  private final Map<Setting<?>, List<Overrides>> values;

  private SettingGrid(Map<Setting<?>, List<Overrides>> values) {
    this.values = values;
  }

  public static SettingGrid none() {
    return NONE;
  }

  /**
   * With the values of another setting: {@code 0,0.1}, {@code 1..20}, {@code 1e-4..1:log:9}. Throws
   * {@link InputException} without a location.
   */
  public <T> SettingGrid parsing(Setting<T> setting, String text) {
    Map<Setting<?>, List<Overrides>> more = new LinkedHashMap<>(values);
    more.put(
        setting,
        ValueList.parse(setting.domain(), text).stream()
            .map(value -> Overrides.none().with(setting, value))
            .toList());
    return new SettingGrid(more);
  }

  /** The values of one setting; throws {@link InputException} without a location. */
  public static <T> List<T> values(Setting<T> setting, String text) {
    return ValueList.parse(setting.domain(), text);
  }

  /** The settings with more than one value, in the order in which they were added. */
  public List<Setting<?>> swept() {
    List<Setting<?>> swept = new ArrayList<>();
    values.forEach((setting, each) -> swept.addAll(each.size() > 1 ? List.of(setting) : List.of()));
    return swept;
  }

  /** The settings that have a value here, in the order in which they were added. */
  public Set<Setting<?>> settings() {
    return values.keySet();
  }

  /** The first combination. */
  public Overrides first() {
    return values.values().stream()
        .map(each -> each.get(0))
        .reduce(Overrides.none(), Overrides::and);
  }

  /** The number of combinations; {@link Long#MAX_VALUE} if there are more. */
  public long size() {
    long size = 1;
    for (List<Overrides> each : values.values()) {
      long product = size * each.size();
      size = Math.multiplyHigh(size, each.size()) == 0 && product > 0 ? product : Long.MAX_VALUE;
    }
    return size;
  }

  /** All combinations; the values of the first setting change last. */
  public List<Overrides> combinations() {
    List<Overrides> all = List.of(Overrides.none());
    for (List<Overrides> each : values.values()) {
      List<Overrides> before = all;
      all = before.stream().flatMap(one -> each.stream().map(one::and)).toList();
    }
    return all;
  }
}
