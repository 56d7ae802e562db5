package overfit.cli.reference;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import overfit.config.Suggestion;
import overfit.file.InputException;
import picocli.CommandLine;

/** A page of the manual. */
public enum Page {
  OVERFIT("overfit.1", commands -> new ManPage(commands).text()),
  LESSON("overfit-lesson.5", commands -> new LessonPage().text()),
  PRESET("overfit-preset.5", commands -> new PresetPage().text()),
  TAPE("overfit-tape.5", commands -> new TapePage().text());

  private final String file;
  private final Function<CommandLine, String> text;

  Page(String file, Function<CommandLine, String> text) {
    this.file = file;
    this.text = text;
  }

  /** The name of its file, {@code overfit.1}. */
  public String file() {
    return file;
  }

  /** The names of all their files. */
  public static List<String> files() {
    return Arrays.stream(values()).map(Page::file).toList();
  }

  /** The page in one of the {@link #files}; throws {@link InputException} for another name. */
  public static Page in(String file) {
    return Arrays.stream(values())
        .filter(page -> page.file.equals(file))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.expected(
                    "one of " + String.join(", ", files()), file + Suggestion.of(file, files())));
  }

  /** The page in the man macros, for a parser with all commands. */
  public String text(CommandLine commands) {
    return text.apply(commands);
  }
}
