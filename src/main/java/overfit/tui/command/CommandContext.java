package overfit.tui.command;

import java.util.List;
import overfit.tui.model.Model;

/**
 * What a command is about.
 *
 * @param presets the names of those that can be opened; empty as long as they are not known
 */
record CommandContext(Model model, List<String> presets) {}
