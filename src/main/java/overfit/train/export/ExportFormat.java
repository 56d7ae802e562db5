package overfit.train.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.train.export.pytorch.PyTorchScript;

/** The formats in which an experiment can be exported, each with its writer. */
public enum ExportFormat {
  PYTORCH("pytorch", "a Python script that trains the same networks with PyTorch") {
    @Override
    public void write(Exported experiment, OutputStream out) throws IOException {
      out.write(
          PyTorchScript.of(experiment.title(), experiment.origin(), experiment.runs())
              .getBytes(StandardCharsets.UTF_8));
    }
  };

  private final String key;
  private final String help;

  ExportFormat(String key, String help) {
    this.key = key;
    this.help = help;
  }

  public String key() {
    return key;
  }

  /** A few words, without a full stop. */
  public String help() {
    return help;
  }

  /**
   * Writes an experiment. Throws {@link InputException}, before the first byte, for one that the
   * format cannot express.
   */
  public abstract void write(Exported experiment, OutputStream out) throws IOException;

  /** The words for the formats. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ExportFormat::key).toList();
  }

  /** {@code pytorch: a Python script ...}, for each format. */
  public static String descriptions() {
    return Arrays.stream(values())
        .map(format -> format.key + ": " + format.help)
        .collect(Collectors.joining("; ", "", "."));
  }

  /** The format of one of the {@link #words}; throws {@link InputException} for another word. */
  public static ExportFormat of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.key.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.expected(
                    "a format, one of " + String.join(", ", words()),
                    word + Suggestion.of(word, words())));
  }
}
