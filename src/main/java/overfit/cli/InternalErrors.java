package overfit.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.cli.option.CommonOption;
import overfit.cli.process.ErrorReports;
import overfit.cli.process.Version;
import overfit.config.preset.ShellCommand;
import overfit.file.CleanText;

/** Reports internal errors: one line on standard error, and a file with the details. */
final class InternalErrors {

  private static final String VARIABLE = "OVERFIT_DEBUG";

  private final Map<String, String> environment;
  private final String[] args;

  /**
   * @param args the whole command line
   */
  InternalErrors(Map<String, String> environment, String[] args) {
    this.environment = environment;
    this.args = args;
  }

  /**
   * Prints a summary and the path of the report; with {@code --debug} or {@code OVERFIT_DEBUG=1}
   * also the stack trace.
   */
  void print(PrintStream err, Throwable error) {
    String summary = CleanText.of(String.valueOf(error));
    err.println("overfit: internal error: " + summary + "; " + CleanText.of(saveReport(error)));
    if (debug()) {
      trace(error).lines().map(line -> " " + CleanText.of(line)).forEach(err::println);
    }
  }

  /** A problem with the folder must not hide the error itself. */
  private String saveReport(Throwable error) {
    try {
      return "details are in " + new ErrorReports(environment).add(report(error));
    } catch (IOException | RuntimeException e) {
      return "no report could be written (" + e + "), --debug shows the stack trace";
    }
  }

  private boolean debug() {
    return CommonOption.DEBUG.isIn(args) || "1".equals(environment.get(VARIABLE));
  }

  private String report(Throwable error) {
    String command =
        Stream.concat(Stream.of("overfit"), Arrays.stream(args))
            .map(ShellCommand::quoted)
            .collect(Collectors.joining(" "));
    return "version: "
        + Version.number()
        + "\njava: "
        + properties("java.vm.name", "java.runtime.version")
        + "\nsystem: "
        + properties("os.name", "os.version", "os.arch")
        + "\ncommand: "
        + command
        + "\n\n"
        + trace(error);
  }

  private static String trace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static String properties(String... names) {
    return Arrays.stream(names).map(System::getProperty).collect(Collectors.joining(" "));
  }
}
