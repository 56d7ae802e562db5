package overfit.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import overfit.cli.command.ManPageCommand;
import overfit.cli.command.OpenCommand;
import overfit.cli.command.PresetsCommand;
import overfit.cli.command.RecordCommand;
import overfit.cli.command.RehearseCommand;
import overfit.cli.command.TerminalCommand;
import overfit.cli.command.TrainCommand;
import overfit.cli.option.CommonOption;
import overfit.cli.process.CommandName;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.process.OneLine;
import overfit.cli.process.Version;
import overfit.file.InputException;
import overfit.record.tape.ProgramLaunch;
import overfit.record.tape.Stage;
import overfit.terminal.ColourDepth;
import overfit.terminal.Warmup;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The commands, and how the words of a command line are taken. */
final class Commands {

  private final Host host;

  Commands(Host host) {
    this.host = host;
  }

  /** Carries out a command line and gives the exit code; whatever happens is one line. */
  int run(String... args) {
    try {
      return helpWanted(args)
          .map(word -> answer(word, args))
          .orElseGet(() -> line(args).execute(args));
    } catch (OutOfMemoryError e) {
      return complain(
          "expected an experiment that fits into memory, found none left;"
              + " fewer samples or narrower layers need less");
    } catch (Throwable e) { // so that nobody sees a stack trace who did not ask for it
      return fault(e, args);
    }
  }

  /** Help and the version are answered whatever stands around them. */
  private static Optional<String> helpWanted(String[] args) {
    return CommonOption.first(CommonOption.HELP, CommonOption.VERSION, args);
  }

  private int answer(String word, String[] args) {
    if (CommonOption.VERSION.isIn(word)) {
      host.out().println(Version.line());
      return ExitCode.DONE;
    }
    CommandLine all = all();
    CommandLine asked = all.getSubcommands().getOrDefault(args[0], all);
    host.out().print(asked.getUsageMessage(colours()));
    return ExitCode.DONE;
  }

  private CommandLine line(String[] args) {
    if (args.length > 0 && CommandName.words().contains(args[0])) {
      return all();
    }
    if (host.terminal().screen().value()) {
      Warmup.start(host.terminal());
    }
    return open();
  }

  /** With every command. */
  CommandLine all() {
    CommandLine line = open();
    for (CommandName name : CommandName.values()) {
      line.addSubcommand(name.word(), prepared(command(name)));
    }
    return line;
  }

  private Object command(CommandName name) {
    return switch (name) {
      case TRAIN -> new TrainCommand(host);
      case PRESETS -> new PresetsCommand(host);
      case RECORD -> new RecordCommand(host, this::filmed);
      case TERMINAL -> new TerminalCommand(host);
      case MAN_PAGE -> new ManPageCommand(host, this::all);
      case REHEARSE -> new RehearseCommand();
    };
  }

  /** The screen alone. */
  private CommandLine open() {
    return prepared(new OpenCommand(host));
  }

  /** The screen as a tape opens it; what is wrong with its command has the place in the tape. */
  private Stage filmed(ProgramLaunch opening) {
    String[] args = opening.arguments().toArray(String[]::new);
    OpenCommand command = new OpenCommand(host);
    try {
      helpWanted(args)
          .or(() -> Arrays.stream(args).limit(1).filter(CommandName.words()::contains).findFirst())
          .ifPresent(
              word -> {
                throw InputException.expected("a preset and settings of the screen", word);
              });
      prepared(command).parseArgs(args);
      return command.filmed(opening);
    } catch (ParameterException e) {
      throw new InputException(UsageError.of(e, args)).at(opening.place());
    } catch (InputException e) {
      throw e.at(opening.place());
    }
  }

  private CommandLine prepared(Object command) {
    CommandLine line = new CommandLine(command);
    CommandSpec spec = line.getCommandSpec();
    CommonOption.addTo(spec);
    UsageMessageSpec usage = spec.usageMessage();
    usage.sortOptions(false).synopsisHeading("Usage: ").width(80).longOptionsMaxWidth(24);
    usage.commandListHeading("%nCommands:%n");
    line.setExpandAtFiles(false);
    line.setErr(new PrintWriter(host.err(), true));
    line.setParameterExceptionHandler((e, args) -> complain(UsageError.of(e, args)));
    line.setExecutionExceptionHandler(this::failed);
    return line;
  }

  private Ansi colours() {
    boolean none = host.terminal().colours().value() == ColourDepth.NONE;
    return host.outTerminal() && !none ? Ansi.ON : Ansi.OFF;
  }

  private int failed(Exception e, CommandLine line, ParseResult parsed) {
    return e instanceof InputException
        ? complain(e.getMessage())
        : fault(e, parsed.originalArgs().toArray(String[]::new));
  }

  private int complain(String reason) {
    host.err().println("overfit: " + OneLine.of(reason));
    return ExitCode.BAD_INPUT;
  }

  private int fault(Throwable fault, String[] args) {
    new InternalErrors(host.environment(), args).tell(host.err(), fault);
    return ExitCode.INTERNAL_ERROR;
  }
}
