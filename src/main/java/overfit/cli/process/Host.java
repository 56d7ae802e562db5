package overfit.cli.process;

import java.io.PrintStream;
import java.util.Map;
import overfit.config.preset.Presets;
import overfit.file.CleanText;
import overfit.file.InputFiles;
import overfit.terminal.Capabilities;
import overfit.train.Clock;

/**
 * The environment that a command runs in.
 *
 * @param inputs the files and pipes that the user names, and standard input
 * @param terminal capabilities of the terminal on standard input and output
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 */
public record Host(
    InputFiles inputs,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Capabilities terminal,
    boolean outTerminal,
    boolean errTerminal,
    Clock clock,
    Interruption interruption) {

  /** Prints one line on standard error that the user should know; nothing if it is empty. */
  public void note(String text) {
    if (!text.isEmpty()) {
      err.println("overfit: note: " + CleanText.of(text));
    }
  }

  public Presets presets() {
    return Presets.of(environment, inputs, CommandName.words());
  }
}
