package overfit.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import overfit.file.InputException;

/** The forms in which results are printed or written to a file. */
public enum ReportFormat {
  TEXT("txt"),
  CSV("csv"),
  JSON("json"),
  SVG("svg");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = "." + ending;
  }

  /** Whether a program reads it: then standard output has nothing else. */
  public boolean forPrograms() {
    return this == JSON || this == CSV;
  }

  /** The form that an option names, if any. Throws {@link InputException} for both options. */
  public static Optional<ReportFormat> of(boolean json, boolean csv) {
    if (json && csv) {
      throw InputException.expected("--json or --csv", "both");
    }
    return json ? Optional.of(JSON) : csv ? Optional.of(CSV) : Optional.empty();
  }

  /**
   * The form by the ending of a file's name, whatever its case. Throws {@link InputException} for
   * the ending of none of these.
   */
  public static ReportFormat ofFile(String name, List<ReportFormat> forms) {
    String lower = name.toLowerCase(Locale.ROOT);
    return forms.stream()
        .filter(form -> lower.endsWith(form.ending))
        .findFirst()
        .orElseThrow(() -> InputException.expected("a file ending in " + endings(forms), name));
  }

  /** {@code .txt, .csv or .json}. */
  public static String endings(List<ReportFormat> forms) {
    List<String> all = forms.stream().map(form -> form.ending).toList();
    int last = all.size() - 1;
    String before = String.join(", ", all.subList(0, last));
    return (before.isEmpty() ? "" : before + " or ") + all.get(last);
  }
}
