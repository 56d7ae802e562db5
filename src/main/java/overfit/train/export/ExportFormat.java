package overfit.train.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import overfit.config.Suggestion;
import overfit.file.InputException;

/** The formats in which an experiment can be exported. */
public enum ExportFormat {
  PYTORCH("pytorch", ".py", "a Python script that trains the same with PyTorch"),
  CSV("csv", ".csv", "the losses of every epoch, a line each with its run"),
  JSONL("jsonl", ".jsonl", "the same, a JSON object a line"),
  WEIGHTS("weights", ".safetensors", "the weights of a trained network, as safetensors"),
  FIT("fit", "-fit.csv", "the predictions of a trained network, as CSV"),
  TENSORBOARD("tensorboard", "-events", "event files with the same losses, a folder a run");

  private final String key;
  private final String ending;
  private final String help;

  ExportFormat(String key, String ending, String help) {
    this.key = key;
    this.ending = ending;
    this.help = help;
  }

  public String key() {
    return key;
  }

  /** A few words, without a full stop. */
  public String help() {
    return help;
  }

  /** A name for the file or the folder, {@code l2.safetensors}. */
  public String file(String stem) {
    return stem + ending;
  }

  /** Whether it is made of the only run, after its last epoch. */
  public boolean isOfOneRun() {
    return this == WEIGHTS || this == FIT;
  }

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
