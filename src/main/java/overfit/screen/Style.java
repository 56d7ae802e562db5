package overfit.screen;

import java.util.Optional;

/**
 * The style of a cell: its role, and attributes that are visible without colour.
 *
 * @param background the role whose colour is behind the character; empty for the terminal's own
 *     background
 */
public record Style(Role role, boolean bold, boolean reversed, Optional<Role> background) {

  public static final Style TEXT = of(Role.TEXT);
  public static final Style DIM = of(Role.DIM);

  /** On the terminal's own background. */
  public Style(Role role, boolean bold, boolean reversed) {
    this(role, bold, reversed, Optional.empty());
  }

  public static Style of(Role role) {
    return new Style(role, false, false);
  }

  public Style withBold() {
    return new Style(role, true, reversed, background);
  }

  public Style withReversed() {
    return new Style(role, bold, true, background);
  }

  public Style on(Role behind) {
    return new Style(role, bold, reversed, Optional.of(behind));
  }

  /** In front of another style: with its background, unless this has one of its own. */
  public Style over(Style behind) {
    return background.isPresent() || behind.background.isEmpty()
        ? this
        : on(behind.background.get());
  }

  /** Whether a space in this style is seen. */
  public boolean showsOnBlanks() {
    return reversed || background.isPresent();
  }
}
