package overfit.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import overfit.cli.command.CheckCommand;
import overfit.cli.command.CheckGradientsCommand;
import overfit.cli.command.CompletionCommand;
import overfit.cli.command.ConfigCommand;
import overfit.cli.command.DegreesCommand;
import overfit.cli.command.DiffCommand;
import overfit.cli.command.ExportCommand;
import overfit.cli.command.FindRateCommand;
import overfit.cli.command.LandscapeCommand;
import overfit.cli.command.LearnCommand;
import overfit.cli.command.ManPageCommand;
import overfit.cli.command.OpenCommand;
import overfit.cli.command.PresetsCommand;
import overfit.cli.command.RecordCommand;
import overfit.cli.command.RehearseCommand;
import overfit.cli.command.ResumeCommand;
import overfit.cli.command.RunsCommand;
import overfit.cli.command.StepCommand;
import overfit.cli.command.SweepCommand;
import overfit.cli.command.TerminalCommand;
import overfit.cli.command.TrainCommand;
import overfit.cli.command.UncertaintyCommand;
import overfit.cli.option.CommonOption;
import overfit.cli.process.CommandName;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.process.Version;
import overfit.file.InputException;
import overfit.file.MessageText;
import overfit.record.tape.ProgramLaunch;
import overfit.record.tape.Stage;
import overfit.terminal.TerminalPreload;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Parses a command line and runs the command that it names. */
final class Commands {

  private final Host host;

  Commands(Host host) {
    this.host = host;
  }

  /** Runs a command line and returns its exit code. An error is reported as one line. */
  int run(String... args) {
    try {
      return helpOption(args)
          .map(option -> printHelp(option, args))
          .orElseGet(() -> isOnlyPreset(args) ? openScreen(args) : parser(args).execute(args));
    } catch (OutOfMemoryError e) {
      return inputError(
          "expected an experiment that fits into memory, found no memory left;"
              + " try fewer samples or narrower layers");
    } catch (Throwable e) { // errors too, so that each has its exit code and its report
      return internalError(e, args);
    }
  }

  /** Help and version options work anywhere in a command line, even if the rest is invalid. */
  private static Optional<String> helpOption(String[] args) {
    return CommonOption.first(CommonOption.HELP, CommonOption.VERSION, args);
  }

  private int printHelp(String option, String[] args) {
    if (CommonOption.VERSION.isIn(option)) {
      host.out().println(Version.line());
      return ExitCode.DONE;
    }
    CommandLine all = all();
    CommandLine command = all.getSubcommands().getOrDefault(args[0], all);
    host.out().print(command.getUsageMessage(colours()));
    return ExitCode.DONE;
  }

  /** Whether there is at most one word, and it is neither an option nor a command. */
  private static boolean isOnlyPreset(String[] args) {
    return args.length == 0 || args.length == 1 && !args[0].startsWith("-") && !isCommand(args[0]);
  }

  private static boolean isCommand(String word) {
    return CommandName.words().contains(word);
  }

  private int openScreen(String[] args) {
    preload();
    try {
      return OpenCommand.ofPreset(host, Arrays.stream(args).findFirst()).call();
    } catch (InputException e) {
      return inputError(e.getMessage());
    }
  }

  private void preload() {
    if (host.terminal().screen().value()) {
      TerminalPreload.start(host.terminal());
    }
  }

  private CommandLine parser(String[] args) {
    if (args.length > 0 && isCommand(args[0])) {
      return with(configured(CommandSpec.create()), CommandName.of(args[0]));
    }
    preload();
    return openParser();
  }

  /** The parser with all subcommands. */
  CommandLine all() {
    return with(openParser(), CommandName.values());
  }

  private CommandLine with(CommandLine line, CommandName... names) {
    for (CommandName name : names) {
      line.addSubcommand(name.word(), configured(command(name)));
    }
    return line;
  }

  private Object command(CommandName name) {
    return switch (name) {
      case LEARN -> new LearnCommand(host);
      case TRAIN -> new TrainCommand(host);
      case SWEEP -> new SweepCommand(host);
      case RUNS -> new RunsCommand(host);
      case RESUME -> new ResumeCommand(host);
      case PRESETS -> new PresetsCommand(host);
      case CONFIG -> new ConfigCommand(host);
      case CHECK -> new CheckCommand(host);
      case DIFF -> new DiffCommand(host);
      case STEP -> new StepCommand(host);
      case CHECK_GRADIENTS -> new CheckGradientsCommand(host);
      case DEGREES -> new DegreesCommand(host);
      case FIND_RATE -> new FindRateCommand(host);
      case LANDSCAPE -> new LandscapeCommand(host);
      case UNCERTAINTY -> new UncertaintyCommand(host);
      case EXPORT -> new ExportCommand(host);
      case RECORD -> new RecordCommand(host, this::stage);
      case TERMINAL -> new TerminalCommand(host);
      case COMPLETION -> new CompletionCommand(host, this::all);
      case MAN_PAGE -> new ManPageCommand(host, this::all);
      case REHEARSE -> new RehearseCommand(host);
    };
  }

  /** The parser without subcommands, enough to open the screen. */
  private CommandLine openParser() {
    return configured(new OpenCommand(host));
  }

  /** The screen that a tape opens; errors in its command line are located in the tape. */
  private Stage stage(ProgramLaunch launch) {
    String[] args = launch.arguments().toArray(String[]::new);
    try {
      helpOption(args)
          .or(() -> Arrays.stream(args).limit(1).filter(this::hasNoScreen).findFirst())
          .ifPresent(
              word -> {
                throw InputException.expected("a preset and settings, or learn", word);
              });
      return isLearning(args) ? learning(launch, args) : opening(launch, args);
    } catch (ParameterException e) {
      throw new InputException(UsageError.of(e, args, this::all)).at(launch.place());
    } catch (InputException e) {
      throw e.at(launch.place());
    }
  }

  private boolean hasNoScreen(String word) {
    return isCommand(word) && !isLearning(word);
  }

  private static boolean isLearning(String... args) {
    return args.length > 0 && args[0].equals(CommandName.LEARN.word());
  }

  private Stage opening(ProgramLaunch launch, String... args) {
    OpenCommand command = new OpenCommand(host);
    configured(command).parseArgs(args);
    return command.stage(launch);
  }

  private Stage learning(ProgramLaunch launch, String... args) {
    LearnCommand command = new LearnCommand(host);
    configured(command).parseArgs(Arrays.copyOfRange(args, 1, args.length));
    return command.stage(launch);
  }

  private CommandLine configured(Object command) {
    CommandLine line = new CommandLine(command);
    CommandSpec spec = line.getCommandSpec();
    CommonOption.addTo(spec);
    UsageMessageSpec usage = spec.usageMessage();
    usage.sortOptions(false).synopsisHeading("Usage: ").width(80).longOptionsMaxWidth(24);
    usage.commandListHeading("%nCommands:%n");
    line.setExpandAtFiles(false);
    line.setErr(new PrintWriter(host.err(), true));
    line.setParameterExceptionHandler((e, args) -> inputError(UsageError.of(e, args, this::all)));
    line.setExecutionExceptionHandler(this::failed);
    return line;
  }

  private Ansi colours() {
    return host.terminal().coloursText(host.outTerminal()) ? Ansi.ON : Ansi.OFF;
  }

  private int failed(Exception e, CommandLine line, ParseResult parsed) {
    return e instanceof InputException
        ? inputError(e.getMessage())
        : internalError(e, parsed.originalArgs().toArray(String[]::new));
  }

  private int inputError(String reason) {
    host.err().println("overfit: " + MessageText.of(reason));
    return ExitCode.BAD_INPUT;
  }

  private int internalError(Throwable error, String[] args) {
    new InternalErrors(host.environment(), args).print(host.err(), error);
    return ExitCode.INTERNAL_ERROR;
  }
}
