package overfit.cli;

import java.io.PrintStream;

/** A fault of the program, in one line that a report can quote. */
final class Faults {

  private Faults() {}

  static void report(PrintStream err, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String place = trace.length == 0 ? "an unknown place" : trace[0].toString();
    String words = OneLine.of(String.valueOf(fault));
    err.println("overfit: a fault of the program, please report it: " + words + " at " + place);
  }
}
