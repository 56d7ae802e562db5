package overfit.train.export;

import java.util.List;
import overfit.config.RunSpec;
import overfit.file.InputException;
import overfit.train.export.pytorch.PyTorchScript;

/**
 * An experiment to be exported.
 *
 * @param program the program and its version, {@code overfit 0.2.0}
 * @param preset the name of the preset
 * @param title the title of the preset; may be empty
 * @param runs at least one, each with a name of its own
 */
public record Exported(String program, String preset, String title, List<RunSpec> runs) {

  public Exported {
    runs = List.copyOf(runs);
  }

  /** A script for PyTorch. Throws {@link InputException} if one script cannot have all runs. */
  public String toPyTorch() {
    return PyTorchScript.of(title, "the preset " + preset + " of " + program, runs);
  }
}
