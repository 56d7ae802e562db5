package overfit.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import overfit.file.InputException;

/**
 * Values for some of the settings, and perhaps where the user has given them, which is not
 * compared. Immutable.
 */
public final class Overrides {

  private static final Overrides NONE = new Overrides(Map.of(), Map.of());

  private final Map<Setting<?>, Object> values;
  private final Map<Setting<?>, String> places;

  private Overrides(Map<Setting<?>, Object> values, Map<Setting<?>, String> places) {
    this.values = values;
    this.places = places;
  }

  public static Overrides none() {
    return NONE;
  }

  public <T> Overrides with(Setting<T> setting, T value) {
    Map<Setting<?>, Object> more = new LinkedHashMap<>(values);
    more.put(setting, value);
    return new Overrides(more, places);
  }

  /** The same, all given at one place, for messages: {@code wiggly.toml:7: data.file}. */
  public Overrides at(String place) {
    Map<Setting<?>, String> all = new HashMap<>();
    values.keySet().forEach(setting -> all.put(setting, place));
    return new Overrides(values, all);
  }

  /** Where one of the settings was given, if that is known. */
  Optional<String> place(Setting<?> setting) {
    return Optional.ofNullable(places.get(setting));
  }

  /** Like {@link #with}, but parses the value; throws {@link InputException} without a location. */
  public <T> Overrides parsing(Setting<T> setting, String text) {
    return with(setting, setting.domain().parse(text));
  }

  /** Both combined; where both set a value, that of {@code stronger} wins. */
  public Overrides and(Overrides stronger) {
    Map<Setting<?>, Object> all = new LinkedHashMap<>(values);
    all.putAll(stronger.values);
    Map<Setting<?>, String> where = new HashMap<>(places);
    where.keySet().removeAll(stronger.settings());
    where.putAll(stronger.places);
    return new Overrides(all, where);
  }

  /** Those of the given settings that have a value here. */
  Overrides only(Collection<? extends Setting<?>> some) {
    Map<Setting<?>, Object> fewer = new LinkedHashMap<>(values);
    fewer.keySet().retainAll(some);
    return new Overrides(fewer, places);
  }

  /** Those whose settings are not among the given ones. */
  public Overrides without(Collection<? extends Setting<?>> some) {
    Map<Setting<?>, Object> fewer = new LinkedHashMap<>(values);
    fewer.keySet().removeAll(some);
    return new Overrides(fewer, places);
  }

  public Set<Setting<?>> settings() {
    return values.keySet();
  }

  /** The settings in the order of {@link Settings#all}. */
  public List<Setting<?>> inOrder() {
    return Settings.all().stream().filter(values::containsKey).toList();
  }

  Map<Setting<?>, Object> values() {
    return values;
  }

  /** The same settings with the same values, in any order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Overrides && values.equals(((Overrides) other).values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
