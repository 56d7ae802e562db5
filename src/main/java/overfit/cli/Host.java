package overfit.cli;

import java.io.PrintStream;
import java.util.Map;
import overfit.config.Presets;
import overfit.train.Clock;
import overfit.tui.Capabilities;

/**
 * What a command finds around it.
 *
 * @param terminal what standard input and output can show
 * @param errTerminal whether somebody watches standard error
 */
record Host(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Capabilities terminal,
    boolean outTerminal,
    boolean errTerminal,
    Clock clock,
    Interruption interruption) {

  Presets presets() {
    return Presets.of(environment).besides(CommandName.words());
  }
}
