package overfit.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option of every command, valid anywhere in a command line. */
public enum CommonOption {
  HELP("Show this help.", "-h", "--help"),
  VERSION("Show the version.", "-V", "--version"),
  DEBUG("Show the stack trace of an internal error.", "--debug");

  private final String description;
  private final List<String> names;

  CommonOption(String description, String... names) {
    this.description = description;
    this.names = List.of(names);
  }

  /** Adds these options to a command. */
  public static void addTo(CommandSpec spec) {
    for (CommonOption option : values()) {
      spec.addOption(
          OptionSpec.builder(option.names.toArray(String[]::new))
              .description(option.description)
              .build());
    }
  }

  /** Whether an option is one of these. */
  public static boolean isOne(OptionSpec option) {
    return Arrays.stream(values()).anyMatch(one -> one.names.contains(option.longestName()));
  }

  /** The first word of a command line, before {@code --}, that is one of two options. */
  public static Optional<String> first(CommonOption one, CommonOption other, String... args) {
    return Arrays.stream(args)
        .takeWhile(word -> !word.equals("--"))
        .filter(word -> one.names.contains(word) || other.names.contains(word))
        .findFirst();
  }

  public boolean isIn(String... args) {
    return first(this, this, args).isPresent();
  }
}
