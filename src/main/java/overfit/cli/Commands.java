package overfit.cli;

import java.util.List;
import overfit.config.InputException;
import overfit.config.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands, and how the words of a command line are taken. */
final class Commands {

  private static final List<String> NAMES = List.of("train", "presets", "man-page");

  private final Host host;

  Commands(Host host) {
    this.host = host;
  }

  /** Carries out a command line and gives the exit code. */
  int run(String... args) {
    boolean named = args.length > 0 && NAMES.contains(args[0]);
    boolean helpWanted = args.length > 0 && List.of("-h", "--help").contains(args[0]);
    CommandLine line = named || helpWanted ? all() : open();
    return line.execute(args);
  }

  /** With every command. */
  CommandLine all() {
    CommandLine line = open();
    line.addSubcommand(prepared(new CommandLine(new TrainCommand(host))));
    line.addSubcommand(prepared(new CommandLine(new PresetsCommand(host))));
    line.addSubcommand(prepared(new CommandLine(new ManPageCommand(host, this::all))));
    return prepared(line);
  }

  /** The screen alone: a command is one only as the first word. */
  private CommandLine open() {
    return prepared(new CommandLine(new OpenCommand(host)));
  }

  private CommandLine prepared(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    if (spec.findOption("--help") == null) {
      spec.addOption(help("Show this help.", "-h", "--help").usageHelp(true).build());
      spec.addOption(help("Show the version.", "-V", "--version").versionHelp(true).build());
      spec.versionProvider(new Version());
    }
    spec.usageMessage().sortOptions(false).synopsisHeading("Usage: ").width(80);
    line.setOut(new java.io.PrintWriter(host.out(), true));
    line.setErr(new java.io.PrintWriter(host.err(), true));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colours()));
    line.setParameterExceptionHandler(this::explain);
    line.setExecutionExceptionHandler(this::failed);
    return line;
  }

  private Ansi colours() {
    boolean none = host.terminal().colours().value() == overfit.tui.ColourDepth.NONE;
    return host.outTerminal() && !none ? Ansi.ON : Ansi.OFF;
  }

  private static OptionSpec.Builder help(String description, String... names) {
    return OptionSpec.builder(names).description(description);
  }

  private int explain(ParameterException e, String[] args) {
    String reason = e.getMessage().lines().findFirst().orElse("bad use");
    if (e instanceof UnmatchedArgumentException unmatched) {
      reason = unknown(unmatched);
    }
    return complain(reason);
  }

  private static String unknown(UnmatchedArgumentException e) {
    String word = e.getUnmatched().get(0);
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String near = Suggestion.of(word, spec.optionsMap().keySet());
    return (word.startsWith("-") ? "unknown option " : "unexpected ") + word + near;
  }

  private int failed(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof InputException) {
      return complain(e.getMessage());
    }
    Faults.report(host.err(), e);
    return ExitCode.FAULT;
  }

  private int complain(String reason) {
    host.err().println("overfit: " + reason);
    return ExitCode.BAD_INPUT;
  }
}
