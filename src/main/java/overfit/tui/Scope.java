package overfit.tui;

import java.util.List;

/**
 * What a command is about.
 *
 * @param presets the names of those that can be opened; empty as long as they are not known
 */
record Scope(Model model, List<String> presets) {}
