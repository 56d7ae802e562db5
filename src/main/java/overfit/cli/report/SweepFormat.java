package overfit.cli.report;

import overfit.cli.process.Host;
import overfit.file.InputException;
import overfit.train.sweep.SweepSummary;
import overfit.train.sweep.TrialText;

/** How the results of a sweep are printed. */
public enum SweepFormat {
  CHARTS,
  TABLE,
  JSON,
  CSV;

  /** Throws {@link InputException} for two formats for programs. */
  public static SweepFormat of(boolean json, boolean csv, boolean quiet) {
    return ReportFormat.of(json, csv)
        .map(form -> form == ReportFormat.JSON ? JSON : CSV)
        .orElse(quiet ? TABLE : CHARTS);
  }

  /** Whether nothing else may be on standard output, and notes are not wanted. */
  public boolean forPrograms() {
    return this == JSON || this == CSV;
  }

  /** What is to be kept of each run. */
  public TrialText text() {
    return this == JSON ? SweepJson::run : TrialText.NONE;
  }

  public void print(Host host, SweepSummary summary) {
    switch (this) {
      case JSON -> new SweepJson(host.out()).print(summary);
      case CSV -> SweepCsv.print(host.out(), summary);
      case CHARTS, TABLE -> new SweepReport(host).print(summary, this == TABLE);
    }
  }
}
