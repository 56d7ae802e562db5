package overfit.cli.completion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import overfit.config.Suggestion;
import overfit.file.InputException;
import picocli.CommandLine;

/** A shell for which there is a completion script. */
public enum Shell {
  BASH(BashScript::of),
  ZSH(ZshScript::of),
  FISH(FishScript::of);

  private final Function<Vocabulary, String> script;

  Shell(Function<Vocabulary, String> script) {
    this.script = script;
  }

  /** {@code bash}. */
  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Shell::word).toList();
  }

  /** The shell of one of the {@link #words}; throws {@link InputException} for another word. */
  public static Shell of(String word) {
    return Arrays.stream(values())
        .filter(shell -> shell.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.expected(
                    "one of " + String.join(", ", words()), word + Suggestion.of(word, words())));
  }

  /** A script that completes the commands, options and values of a parser with all commands. */
  public String script(CommandLine commands) {
    return script.apply(Vocabulary.of(commands));
  }
}
