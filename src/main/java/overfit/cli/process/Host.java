package overfit.cli.process;

import java.io.PrintStream;
import java.util.Map;
import overfit.config.preset.Presets;
import overfit.terminal.Capabilities;
import overfit.train.Clock;

/**
 * What a command finds around it.
 *
 * @param terminal what standard input and output can show
 * @param errTerminal whether somebody watches standard error
 */
public record Host(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Capabilities terminal,
    boolean outTerminal,
    boolean errTerminal,
    Clock clock,
    Interruption interruption) {

  public Presets presets() {
    return Presets.of(environment).besides(CommandName.words());
  }
}
