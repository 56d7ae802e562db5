package overfit.tui.command;

import java.util.List;

/** The names of all presets and of all lessons; empty until they are known. */
public record KnownNames(List<String> presets, List<String> lessons) {

  public static final KnownNames NONE = new KnownNames(List.of(), List.of());

  public KnownNames {
    presets = List.copyOf(presets);
    lessons = List.copyOf(lessons);
  }
}
