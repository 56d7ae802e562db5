package overfit.tui.command;

import overfit.tui.model.Model;

/** What a command can see. */
record CommandContext(Model model, KnownNames names) {}
