package overfit.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import overfit.cli.option.PresetArgument;
import overfit.cli.process.CommandName;
import overfit.config.Setting;
import overfit.config.Settings;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Messages for command lines that cannot be parsed: what was expected, what was found. */
final class UsageError {

  private UsageError() {}

  /**
   * @param args the whole command line
   * @param all the parser with all commands, of which another one may have an unknown option
   */
  static String of(ParameterException e, String[] args, Supplier<CommandLine> all) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, all);
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return name(overwritten.getOverwritten()) + ": expected once, found twice";
    }
    if (e instanceof MissingParameterException missing) {
      return missing(missing.getMissing().get(0), args);
    }
    if (e.getArgSpec() != null && e.getArgSpec().arity().max() == 0) {
      return noValue(name(e.getArgSpec()), e.getValue());
    }
    if (e instanceof MaxValuesExceededException) {
      return valueOfFlag(e, args);
    }
    return e.getMessage();
  }

  private static String noValue(String option, String found) {
    return option + ": expected no value, found " + (found.isEmpty() ? "=" : found);
  }

  /** The exception names neither the option as typed, which may begin with no-, nor the value. */
  private static String valueOfFlag(ParameterException e, String[] args) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    Predicate<String> flag =
        option ->
            Stream.of(spec.optionsMap(), spec.negatedOptionsMap())
                .map(options -> options.get(option))
                .anyMatch(found -> found != null && found.arity().max() == 0);
    return Arrays.stream(args)
        .map(word -> word.split("=", 2))
        .filter(parts -> parts.length == 2 && flag.test(parts[0]))
        .findFirst()
        .map(parts -> noValue(parts[0], parts[1]))
        .orElse(e.getMessage());
  }

  private static String unmatched(UnmatchedArgumentException e, Supplier<CommandLine> all) {
    String word = e.getUnmatched().get(0);
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    if (spec.optionsMap().containsKey(word.replaceFirst("=.*", ""))) {
      return "expected " + word + " before --, found it after";
    }
    if (word.startsWith("-")) {
      String elsewhere = OptionSuggestion.command(word, all.get());
      return "unknown option "
          + word
          + (elsewhere.isEmpty()
              ? OptionSuggestion.option(word, spec.optionsMap().keySet())
              : elsewhere);
    }
    if (CommandName.words().contains(word)) {
      return PresetArgument.command(word);
    }
    List<PositionalParamSpec> positional = spec.positionalParameters();
    if (positional.isEmpty()) {
      return "expected nothing after " + spec.name() + ", found " + word;
    }
    if (positional.get(0).arity().max() > 1) {
      int most = positional.get(0).arity().max();
      return "expected " + most + " " + positional.get(0).paramLabel() + "s, found more: " + word;
    }
    PositionalParamSpec last = positional.get(positional.size() - 1);
    return "expected one " + last.paramLabel() + ", found " + last.getValue() + " and " + word;
  }

  private static String missing(ArgSpec argument, String[] args) {
    if (argument.isPositional()) {
      return "expected " + argument.paramLabel() + ", found nothing";
    }
    int at = Arrays.asList(args).indexOf(name(argument));
    String found = at >= 0 && at + 1 < args.length ? args[at + 1] : "nothing";
    return name(argument) + ": expected " + expected(argument) + ", found " + found;
  }

  private static String expected(ArgSpec argument) {
    return Settings.find(name(argument).substring(2))
        .<String>map(UsageError::expected)
        .orElse("a " + argument.paramLabel());
  }

  private static String expected(Setting<?> setting) {
    return setting.domain().expected();
  }

  private static String name(ArgSpec argument) {
    return ((OptionSpec) argument).longestName();
  }
}
