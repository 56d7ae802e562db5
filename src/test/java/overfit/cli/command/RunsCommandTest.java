package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.file.ProcessStamp;

class RunsCommandTest {

  @TempDir private static Path home;

  private final Console console = new Console();

  @BeforeAll
  static void train() {
    String[] small = {"--hidden", "4", "--epochs", "20", "--quiet"};
    keep(new Console(), "regularization", "lesson", small);
    keep(new Console(), "l2", "other/l2", small);
    keep(new Console().interruptedAfter(12), "no-regularization", "other/cut", small);
  }

  private static void keep(Console console, String preset, String out, String... settings) {
    console.run(
        Stream.concat(
                Stream.of("train", preset, "--out", home.resolve(out).toString()),
                Stream.of(settings))
            .toArray(String[]::new));
  }

  private int runs(String folder, String... options) {
    return console.run(
        Stream.concat(
                Stream.of("runs", home.resolve(folder).normalize().toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  /** The names of the runs that are listed. */
  private List<String> names() {
    return console.out().lines().skip(1).map(line -> line.strip().split(" ")[0]).toList();
  }

  @Test
  void listsRunsWithWhatDiffers() {
    assertEquals(ExitCode.DONE, runs("lesson"));
    assertEquals(
        """
         run      status    epochs   train    test    best  at  seed  settings
         dropout  finished      20  0.3929  0.3207  0.3207  20    42  l2 0, dropout 0.3
         l2       finished      20  0.3881  0.3172  0.3172  20    42  l2 0.1, dropout 0
         none     finished      20  0.3858  0.3150  0.3150  20    42  l2 0, dropout 0
        """,
        console.out());
    assertEquals("", console.err());
  }

  @Test
  void findsThemInFoldersBelowAndARunFolderItself() {
    runs(".");
    assertEquals(
        List.of(
            "lesson/dropout",
            "lesson/l2",
            "lesson/none",
            "other/cut/no-regularization",
            "other/l2/l2"),
        names());
    runs("lesson/none");
    assertEquals(List.of("none"), names());
  }

  @ParameterizedTest
  @CsvSource({
    "loss, none l2 dropout",
    "test, none l2 dropout",
    "name, dropout l2 none",
    "l2, dropout none l2",
    "regularization.dropout, l2 none dropout",
    "hidden, dropout l2 none",
  })
  void sortsByColumnsAndSettings(String key, String order) {
    runs("lesson", "--sort", key);
    assertEquals(List.of(order.split(" ")), names());
  }

  @ParameterizedTest
  @CsvSource({
    "l2=1e-1, lesson/l2 other/l2/l2",
    "l2>0, lesson/l2 other/l2/l2",
    "dropout>=0.3, lesson/dropout",
    "status=interrupted, other/cut/no-regularization",
    "epochs<20, other/cut/no-regularization",
    "name=lesson/none, lesson/none",
    "epochs=2e1 l2=0.1, lesson/l2 other/l2/l2",
    "epochs=20 l2<0.1, lesson/dropout lesson/none",
  })
  void filtersByThem(String conditions, String found) {
    List<String> options = new ArrayList<>();
    List.of(conditions.split(" ")).forEach(each -> options.addAll(List.of("--filter", each)));
    runs(".", options.toArray(String[]::new));
    assertEquals(List.of(found.split(" ")), names());
  }

  @Test
  void comparesSettingsAndLossesOfTwo() {
    assertEquals(ExitCode.DONE, runs("lesson", "--diff", "none", "l2/"));
    assertEquals(
        """
         run       setting            none  l2
         all runs  regularization.l2  0     0.1

                        none        l2
         status     finished  finished
         epochs           20        20
         train        0.3858    0.3881
         test         0.3150    0.3172
         excess       0.2250    0.2272
         gap         -0.0708   -0.0710
         best test    0.3150    0.3172
         at epoch         20        20
        """,
        console.out());
  }

  @Test
  void jsonHasTheObjectsOfTrainJsonWithTheirFolders() {
    runs("lesson", "--json", "--sort", "test");
    JsonNode json = console.json();
    assertEquals(1, json.get("schema").intValue());
    assertEquals(3, json.get("runs").size());
    assertEquals("none", json.at("/runs/0/folder").textValue());
    assertEquals("finished", json.at("/runs/0/status").textValue());
    assertEquals(20, json.at("/runs/0/epochs").intValue());
    assertTrue(json.at("/runs/0/running_by").isNull());
  }

  @Test
  void aRunThatIsTrainedNamesItsProcess() throws IOException {
    Path lock = home.resolve("lesson/none/.lock");
    Files.writeString(lock, ProcessStamp.own() + "\n");
    runs("lesson", "--filter", "status=running");
    List<String> running = names();
    String table = console.out();
    runs("lesson", "--json", "--sort", "name");
    Files.writeString(lock, "");
    String process = "process " + ProcessHandle.current().pid();
    assertTrue(table.contains("running by " + process), table);
    assertEquals(List.of("none"), running);
    assertEquals("running", console.json().at("/runs/2/status").textValue());
    assertEquals(process, console.json().at("/runs/2/running_by").textValue());
    assertEquals("finished", console.json().at("/runs/1/status").textValue());
  }

  @Test
  void aDamagedFolderIsNamedAndTheOthersAreListed(@TempDir Path folder) throws IOException {
    keep(new Console(), "regularization", folder.toString(), "--epochs", "2", "--quiet");
    Files.writeString(folder.resolve("l2/checkpoint"), "overfit checkpoint 9, later");
    Files.writeString(folder.resolve("none/checkpoint"), "a thesis");
    assertEquals(ExitCode.DONE, console.run("runs", folder.toString()));
    assertEquals(List.of("dropout"), names());
    assertEquals(
        "overfit: note: "
            + folder
            + "/l2/checkpoint: expected a checkpoint of overfit, found another file\n"
            + "overfit: note: "
            + folder
            + "/none/checkpoint: expected a checkpoint of overfit, found another file\n",
        console.err());
    assertEquals(ExitCode.BAD_INPUT, console.run("runs", folder.resolve("l2").toString()));
    assertEquals(1, console.err().lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lesson | --sort losss         | --sort: expected name, status, epochs, train, test, loss, excess, gap, best, at or a setting, found losss (did you mean loss?)",
        "lesson | --filter l2          | --filter: expected KEY=VALUE, KEY<VALUE or KEY>VALUE, found l2",
        "lesson | --filter l2=much     | --filter: expected a number from 0 to 1000, found much",
        "lesson | --filter test<much   | --filter: expected a number, found much",
        "lesson | --filter epochs=2layers | --filter: expected a number, found 2layers",
        "lesson | --filter name=2layers | HOME/lesson: expected runs with name=2layers, found none",
        "lesson | --filter l2=7        | HOME/lesson: expected runs with l2=7, found none",
        "lesson | --diff none l3       | --diff: expected a run of the list, found l3 (did you mean l2?)",
        "lesson | --json --diff none l2| expected --json or --diff, found both",
        "thesis | --json               | HOME/thesis: expected a folder, found none",
      })
  void whatCannotBeListedSaysWhy(String folder, String options, String message) {
    assertEquals(ExitCode.BAD_INPUT, runs(folder, options.strip().split(" ")));
    assertEquals("overfit: " + message.replace("HOME", home.toString()) + "\n", console.err());
    assertEquals("", console.out());
  }
}
