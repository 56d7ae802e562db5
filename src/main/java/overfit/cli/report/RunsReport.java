package overfit.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import overfit.config.ConfigDifference;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.Scores;
import overfit.train.export.RunJson;
import overfit.train.folder.FoundRun;

/** A list of runs that were kept. */
public final class RunsReport {

  private static final int SCHEMA = 1;

  private static final List<String> HEAD =
      List.of("run", "status", "epochs", "train", "test", "best", "at", "seed", "settings");

  private static final int SETTINGS_WIDTH = 40;

  private static final Set<Integer> NUMBERS = Set.of(2, 3, 4, 5, 6, 7);

  private final PrintStream out;

  public RunsReport(PrintStream out) {
    this.out = out;
  }

  /** A table; the last column has the settings that differ between the runs. */
  public void print(List<ListedRun> runs) {
    List<Setting<?>> differing =
        Settings.all().stream()
            .filter(setting -> setting != Settings.SEED)
            .filter(setting -> runs.stream().map(run -> value(run, setting)).distinct().count() > 1)
            .<Setting<?>>map(setting -> setting)
            .toList();
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    runs.forEach(run -> rows.add(row(run, differing)));
    new TextTable(rows, NUMBERS).lines().forEach(out::println);
  }

  private static String value(ListedRun run, Setting<?> setting) {
    return run.config().uses(setting) ? run.config().text(setting) : "";
  }

  private static List<String> row(ListedRun run, List<Setting<?>> differing) {
    Scores scores = run.scores();
    return List.of(
        run.name(),
        run.status(),
        String.valueOf(scores.epoch()),
        ReportText.loss(scores.trainLoss()),
        ReportText.loss(scores.testLoss()),
        scores.bestEpoch() == 0 ? "-" : ReportText.loss(scores.bestTestLoss()),
        scores.bestEpoch() == 0 ? "-" : String.valueOf(scores.bestEpoch()),
        run.config().text(Settings.SEED),
        settings(run, differing));
  }

  /** As many as there is room for: {@code l2 0.01, dropout 0.5 +3}. */
  private static String settings(ListedRun run, List<Setting<?>> differing) {
    for (int shown = differing.size(); shown > 0; shown--) {
      String words = ConfigDifference.values(run.config().values(differing.subList(0, shown)));
      String all = words + (shown < differing.size() ? " +" + (differing.size() - shown) : "");
      if (all.length() <= SETTINGS_WIDTH || shown == 1) {
        return all;
      }
    }
    return "";
  }

  /** The same as JSON: the objects of {@code train --json} with their folders. */
  public void printJson(List<ListedRun> runs, List<String> notes) {
    JsonDocument.print(
        out,
        SCHEMA,
        json -> {
          json.writeArrayFieldStart("notes");
          for (String note : notes) {
            json.writeString(note);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("runs");
          for (ListedRun run : runs) {
            json.writeStartObject();
            json.writeStringField("folder", run.name());
            writeRun(json, run.found());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void writeRun(JsonGenerator json, FoundRun run) throws IOException {
    String status = run.trainedBy().isPresent() ? "running" : run.status();
    RunJson.writeFields(json, run.results(), status, run.seconds());
    json.writeStringField("running_by", run.trainedBy().orElse(null));
  }

  /** The losses of two runs side by side. */
  public void printLosses(ListedRun a, ListedRun b) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", a.name(), b.name()));
    rows.add(row("status", a, b, ListedRun::status));
    rows.add(row("epochs", a, b, run -> String.valueOf(run.scores().epoch())));
    rows.add(row("train", a, b, run -> ReportText.loss(run.scores().trainLoss())));
    rows.add(row("test", a, b, run -> ReportText.loss(run.scores().testLoss())));
    rows.add(row("excess", a, b, run -> ReportText.loss(run.scores().excessLoss())));
    rows.add(row("gap", a, b, run -> ReportText.loss(run.scores().gap())));
    rows.add(row("best test", a, b, run -> ReportText.loss(run.scores().bestTestLoss())));
    rows.add(row("at epoch", a, b, run -> String.valueOf(run.scores().bestEpoch())));
    new TextTable(rows, Set.of(1, 2)).lines().forEach(out::println);
  }

  private static List<String> row(
      String title, ListedRun a, ListedRun b, Function<ListedRun, String> value) {
    return List.of(title, value.apply(a), value.apply(b));
  }
}
