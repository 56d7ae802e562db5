package overfit.cli.fuzz;

import java.util.List;
import overfit.cli.Console;

/**
 * A command line and what it must do beyond what all must do.
 *
 * @param line the arguments
 * @param input what standard input holds
 * @param culprit how the message begins if the case is refused, a regular expression
 * @param check for a case that is not refused
 */
record FuzzCase(List<String> line, byte[] input, String culprit, Check check) {

  /** Throws AssertionError if the outcome is wrong. */
  interface Check {
    void of(Console console);
  }

  static final Check NOTHING = console -> {};

  /** The culprit of a case that must not be refused: nothing matches it. */
  static final String NOBODY = "(?!)";

  FuzzCase(List<String> line, String culprit) {
    this(line, new byte[0], culprit, NOTHING);
  }
}
