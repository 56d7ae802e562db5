package overfit.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import overfit.cli.process.Host;
import overfit.cli.report.ColouredText;
import overfit.cli.report.ReportFormat;
import overfit.file.InputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where the results of a command go, and in which form: text on standard output, or as {@code
 * --json}, {@code --csv} and the ending of {@code -o FILE} say. A file is written whole or not at
 * all.
 */
final class ReportOutput {

  private static final String JSON = "--json";
  private static final String CSV = "--csv";

  private final Host host;
  private final CommandSpec spec;
  private final List<ReportFormat> forms;

  private ReportOutput(Host host, CommandSpec spec, List<ReportFormat> forms) {
    this.host = host;
    this.spec = spec;
    this.forms = forms;
  }

  /**
   * Adds --json and -o to a command.
   *
   * @param forms those that its results have
   */
  static ReportOutput addTo(CommandSpec spec, Host host, ReportFormat... forms) {
    spec.addOption(flag(JSON, "Print one JSON object and nothing else."));
    return withFile(spec, host, List.of(forms));
  }

  /**
   * Adds --json, --csv and -o to a command.
   *
   * @param line what a line of CSV is, such as "a line a step"
   */
  static ReportOutput addTo(CommandSpec spec, Host host, String line, ReportFormat... forms) {
    spec.addOption(flag(JSON, "Print one JSON object and nothing else."));
    spec.addOption(flag(CSV, "Print CSV and nothing else: " + line + "."));
    return withFile(spec, host, List.of(forms));
  }

  private static ReportOutput withFile(CommandSpec spec, Host host, List<ReportFormat> forms) {
    spec.addOption(
        OptionSpec.builder(ExportOutput.OPTION)
            .paramLabel("FILE")
            .type(String.class)
            .description(
                "File to write instead of standard output, by its ending: "
                    + ReportFormat.endings(forms)
                    + ".")
            .build());
    return new ReportOutput(host, spec, forms);
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).arity("0").type(Boolean.class).description(description).build();
  }

  private boolean isGiven(String flag) {
    OptionSpec option = spec.findOption(flag);
    return option != null && Boolean.TRUE.equals(option.getValue());
  }

  private Optional<String> file() {
    return Optional.ofNullable(spec.findOption(ExportOutput.OPTION).getValue());
  }

  /**
   * The form of the results. Throws {@link InputException} for two of them, and for a file that has
   * another ending or cannot be written.
   */
  ReportFormat format() {
    Optional<ReportFormat> option = ReportFormat.of(isGiven(JSON), isGiven(CSV));
    Optional<ReportFormat> ofFile = file().map(name -> ofFile(name, option));
    new ExportOutput(host, file()).file();
    return option.or(() -> ofFile).orElse(ReportFormat.TEXT);
  }

  private ReportFormat ofFile(String name, Optional<ReportFormat> option) {
    try {
      return ReportFormat.ofFile(name, option.map(List::of).orElse(forms));
    } catch (InputException e) {
      throw e.at(ExportOutput.OPTION);
    }
  }

  /** Text as it is to be printed: with colours only on a terminal. */
  ColouredText text() {
    return new ColouredText(host.terminal(), host.outTerminal() && file().isEmpty());
  }

  /** Whether an interrupt came before there were results; a note says so. */
  boolean isInterrupted() {
    boolean interrupted = host.interruption().requested();
    if (interrupted) {
      noteInterrupt("nothing is printed");
    }
    return interrupted;
  }

  private void noteInterrupt(String printed) {
    host.note("interrupted: " + file().map(name -> name + " is not written").orElse(printed));
  }

  /** Prints or writes whole results. */
  void write(Map<ReportFormat, Consumer<PrintStream>> results) {
    Consumer<PrintStream> chosen = results.get(format());
    if (file().isEmpty()) {
      chosen.accept(host.out());
      host.out().flush();
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      chosen.accept(out);
    }
    new ExportOutput(host, file()).write(bytes.toByteArray());
  }

  /**
   * Prints or writes results of which each part stands for itself. After an interrupt there are
   * fewer, which are only printed; a note says so.
   *
   * @param none whether there is no part yet
   */
  void writeSoFar(boolean none, Map<ReportFormat, Consumer<PrintStream>> results) {
    if (!host.interruption().requested()) {
      write(results);
    } else if (none || file().isPresent()) {
      noteInterrupt("nothing is printed");
    } else {
      write(results);
      noteInterrupt("only what was done is printed");
    }
  }
}
