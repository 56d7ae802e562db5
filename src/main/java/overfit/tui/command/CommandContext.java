package overfit.tui.command;

import java.util.List;
import overfit.tui.model.Model;

/**
 * What a command can see.
 *
 * @param presets the names of all presets; empty until they are known
 */
record CommandContext(Model model, List<String> presets) {}
