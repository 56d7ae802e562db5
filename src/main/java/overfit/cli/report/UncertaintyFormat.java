package overfit.cli.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import overfit.cli.process.Host;
import overfit.file.InputException;
import overfit.train.uncertainty.Ensemble;

/** How an ensemble is printed. */
public enum UncertaintyFormat {
  TEXT,
  JSON,
  CSV;

  /**
   * The format that options name, or else the name of a file. Throws {@link InputException} for two
   * formats.
   */
  public static UncertaintyFormat of(boolean json, boolean csv, Optional<String> file) {
    if (json && csv) {
      throw InputException.expected("--json or --csv", "both");
    }
    if (json || csv) {
      return json ? JSON : CSV;
    }
    String name = file.orElse("");
    if (name.endsWith(".json")) {
      return JSON;
    }
    return name.endsWith(".csv") ? CSV : TEXT;
  }

  /** Prints to standard output; the stream stays open. */
  public void print(Host host, PrintStream out, String preset, Ensemble ensemble) {
    print(new ColouredText(host), host, out, preset, ensemble);
  }

  /** The text for a file, without colours. */
  public byte[] bytes(Host host, String preset, Ensemble ensemble) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      print(new ColouredText(host.terminal(), false), host, out, preset, ensemble);
    }
    return bytes.toByteArray();
  }

  private void print(
      ColouredText text, Host host, PrintStream out, String preset, Ensemble ensemble) {
    switch (this) {
      case TEXT ->
          new UncertaintyReport(text, host.terminal().glyphs().value(), ensemble).print(out);
      case JSON -> new UncertaintyJson(out).print(preset, ensemble);
      case CSV -> new UncertaintyCsv(out).print(ensemble);
    }
  }
}
