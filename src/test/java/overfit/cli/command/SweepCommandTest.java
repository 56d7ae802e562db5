package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Version;

class SweepCommandTest {

  private final Console console = new Console();

  private int sweep(String line) {
    return console.run(("sweep " + line).split(" "));
  }

  @Test
  void theRunsAreThoseOfTrain() {
    assertEquals(
        ExitCode.DONE,
        sweep("overfitting --l2 0,0.1 --run none --seeds 7..9 --epochs 30 --jobs 3 --json"));
    List<JsonNode> alone = new ArrayList<>();
    JsonNode runs = console.json().get("runs");
    for (String l2 : List.of("0", "0.1")) {
      for (String seed : List.of("7", "8", "9")) {
        console.run(
            "train",
            "overfitting",
            "--run",
            "none",
            "--epochs",
            "30",
            "--json",
            "--l2",
            l2,
            "--seed",
            seed);
        alone.add(console.json().at("/runs/0"));
      }
    }
    assertEquals(alone.stream().map(SweepCommandTest::withoutTime).toList(), withoutTimes(runs));
  }

  private static List<JsonNode> withoutTimes(JsonNode runs) {
    List<JsonNode> all = new ArrayList<>();
    runs.forEach(run -> all.add(withoutTime(run)));
    return all;
  }

  private static JsonNode withoutTime(JsonNode run) {
    return ((ObjectNode) run.deepCopy()).without(List.of("seconds", "kernels"));
  }

  @Test
  void anyNumberOfJobsPrintsTheSameBytes() {
    String line = "dropout --dropout 0..0.4:0.2 --seeds 1..3 --epochs 20 --json --jobs ";
    sweep(line + 1);
    String one = console.out().replaceAll("\"seconds\":[^,]*", "");
    sweep(line + 4);
    assertEquals(one, console.out().replaceAll("\"seconds\":[^,]*", ""));
  }

  @Test
  void jsonHasTheFieldsThatOtherProgramsRelyOn() {
    sweep("l2 --l2 0.01,0.1 --batch 8,full --seeds 42,43 --epochs 3 --json");
    JsonNode json = console.json();
    assertEquals(List.of("schema", "version", "preset", "cells", "runs"), names(json));
    assertEquals("1", json.get("schema").toString());
    assertEquals(Version.number(), json.get("version").textValue());
    assertEquals("l2", json.get("preset").textValue());
    assertEquals(4, json.get("cells").size());
    assertEquals(8, json.get("runs").size());
    JsonNode cell = json.at("/cells/1");
    assertEquals(
        List.of(
            "run",
            "settings",
            "seeds",
            "count",
            "train_loss",
            "train_loss_eval",
            "test_loss",
            "averaged_test_loss",
            "excess_loss",
            "best_epoch",
            "diverged",
            "bias2",
            "variance",
            "difference"),
        names(cell));
    assertEquals("l2", cell.get("run").textValue());
    assertEquals(
        "{\"regularization.l2\":0.01,\"training.batch\":\"full\"}",
        cell.get("settings").toString());
    assertEquals("[42,43]", cell.get("seeds").toString());
    assertEquals(List.of("mean", "sd", "low", "high"), names(cell.get("test_loss")));
    assertEquals(
        mean(json, "/runs/2/train_loss", "/runs/3/train_loss"),
        cell.at("/train_loss/mean").doubleValue(),
        1e-15);
    assertEquals(3, cell.at("/best_epoch/mean").doubleValue());
    assertEquals("0", cell.get("diverged").toString());
    assertEquals("2", cell.get("count").toString());
    assertEquals(
        mean(json, "/runs/2/train_loss_eval", "/runs/3/train_loss_eval"),
        cell.at("/train_loss_eval/mean").doubleValue(),
        1e-15);
    assertEquals(
        cell.at("/test_loss/mean").doubleValue() - json.at("/cells/0/test_loss/mean").doubleValue(),
        cell.at("/difference/mean").doubleValue(),
        1e-15);
    assertEquals(List.of("mean", "sd", "low", "high"), names(cell.get("difference")));
    assertEquals(0, json.at("/cells/0/difference/mean").doubleValue());
    assertEquals(
        cell.at("/excess_loss/mean").doubleValue(),
        cell.get("bias2").doubleValue() + cell.get("variance").doubleValue(),
        1e-12);
  }

  private static double mean(JsonNode json, String one, String other) {
    return (json.at(one).doubleValue() + json.at(other).doubleValue()) / 2;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void whatOneSeedDoesNotTellIsNull() {
    sweep("l2 --epochs 2 --json");
    JsonNode cell = console.json().at("/cells/0");
    assertEquals("{}", cell.get("settings").toString());
    assertEquals("[42]", cell.get("seeds").toString());
    for (String unknown : List.of("/test_loss/sd", "/test_loss/low", "/bias2", "/variance")) {
      assertTrue(cell.at(unknown).isNull(), unknown);
    }
  }

  @Test
  void theTableHasARowForEachCellAndMarksTheBest() {
    assertEquals(ExitCode.DONE, sweep("l2 --l2 0,0.1,10 --seeds 42..44 --epochs 100 --quiet"));
    assertEquals(
        """
           l2              test      sd          to first   train  best at
         * 0     0.1636 ±0.0303  0.0122                    0.1970      100
           0.1   0.1754 ±0.0256  0.0103  +0.0118 ±0.00478  0.2145      100
           10   0.6083 ±1.81e-4  7.3e-5   +0.4447 ±0.0301  0.6004        4
         test: to be expected on new samples; mean over 3 seeds
         ±: 95 % interval of the mean, Student's t; sd: standard deviation
         to first: difference in test to the first row, paired by seed
         *: lowest test
         train: dropout off
         best at: the epoch with the lowest test
        """,
        console.out());
    assertEquals("", console.err());
  }

  @Test
  void aSettingWithoutEffectIsNoticed() {
    sweep("l2 --patience 5,10 --epochs 3 --quiet");
    assertTrue(console.out().contains("\n all rows are equal: what is swept has no effect"));
    assertFalse(console.out().contains("*"), console.out());
  }

  @Test
  void anAverageHasAColumnOfItsOwnAndIsAnEffect() {
    sweep("l2 --average none,ema --epochs 5 --seeds 1,2 --quiet");
    assertTrue(console.out().contains("avg test"), console.out());
    assertFalse(console.out().contains("all rows are equal"), console.out());
    sweep("l2 --average none,ema --epochs 5 --seeds 1 --json");
    assertTrue(console.json().at("/cells/0/averaged_test_loss/mean").isNull());
    assertTrue(console.json().at("/cells/1/averaged_test_loss/mean").isNumber());
  }

  @Test
  void biasVarianceAndNoiseAreToldApart() {
    sweep("l2 --noise 0.1,0.3 --seeds 1..5 --epochs 20");
    assertTrue(console.out().contains("   noise   bias²  variance   noise\n"), console.out());
    assertTrue(console.out().contains("0.0100\n") && console.out().contains("0.0900\n"));
    console.with("LC_ALL", "C");
    sweep("l2 --noise 0.1,0.3 --seeds 1..5 --epochs 20");
    assertTrue(console.out().chars().allMatch(c -> c < 0x7f), console.out());
  }

  @Test
  void runsThatDivergeAreCountedAndMakeTheExitCode() {
    assertEquals(
        ExitCode.DIVERGED, sweep("l2 --learning-rate 0.01,1e9 --seeds 1..2 --epochs 20 --quiet"));
    assertTrue(
        console.out().contains("   1e9                          -         2        -         -"),
        console.out());
    sweep("l2 --learning-rate 0.01,1e9 --seeds 1..2 --epochs 20 --json");
    assertEquals("2", console.json().at("/cells/1/diverged").toString());
    assertEquals("0", console.json().at("/cells/1/count").toString());
    assertTrue(console.json().at("/cells/1/difference/mean").isNull());
    assertTrue(console.json().at("/cells/1/test_loss/mean").isNull());
    assertEquals("diverged", console.json().at("/runs/3/status").textValue());
  }

  @Test
  void anInterruptKeepsTheRunsThatHaveEnded() {
    console.interruptedAfter(100);
    sweep("l2 --seeds 1..20 --epochs 30 --jobs 1 --json");
    JsonNode json = console.json();
    int ended = json.get("runs").size();
    assertTrue(ended > 0 && ended < 20, "" + ended);
    json.get("runs").forEach(run -> assertEquals("finished", run.get("status").textValue()));
    assertEquals(ended, json.at("/cells/0/seeds").size());
    assertEquals("overfit: note: " + ended + " of 20 runs have ended\n", console.err());
  }

  @Test
  void theTableSaysThatItIsNotWhole() {
    console.interruptedAfter(100);
    sweep("l2 --seeds 1..20 --epochs 30 --jobs 1 --quiet");
    assertTrue(
        console.out().matches("(?s).*\n \\d of 20 runs have ended; the others.*"), console.out());
  }

  /** It has done its part: nobody has interrupted it. */
  @Test
  void theTableOfAShareSaysThatItIsNotWhole(@TempDir Path folder) {
    String sweep = "l2 --seeds 1..6 --epochs 2 --quiet --out " + folder.resolve("out");
    assertEquals(ExitCode.DONE, sweep(sweep + " --shard 1/3"));
    assertTrue(console.out().contains("\n 2 of 6 runs have ended; the others are left out\n"));
    assertFalse(console.out().contains("interrupted"));
  }

  @Test
  void anInterruptBeforeTheFirstResultPrintsNoTable() {
    console.interruptedAfter(5);
    sweep("l2 --seeds 1..3 --epochs 300 --jobs 1");
    assertEquals("", console.out());
    assertEquals("overfit: note: no run has ended\n", console.err());
  }

  @Test
  void flagsTakeValuesToo() {
    sweep("l2 --momentum 0.9 --nesterov=false,true --no-shuffle --epochs 2 --json");
    JsonNode json = console.json();
    assertEquals("{\"optimizer.nesterov\":false}", json.at("/cells/0/settings").toString());
    assertEquals("{\"optimizer.nesterov\":true}", json.at("/cells/1/settings").toString());
    assertEquals("false", json.at("/runs/1/config").get("training.shuffle").toString());
    sweep("l2 --momentum 0.9 --nesterov --epochs 2 --json");
    assertEquals("true", console.json().at("/runs/0/config").get("optimizer.nesterov").toString());
  }

  @Test
  void aSeedIsNoSettingOfTheGrid() {
    sweep("l2 --seed 1..3 --epochs 2 --json");
    assertEquals(1, console.json().get("cells").size());
    assertEquals("[1,2,3]", console.json().at("/cells/0/seeds").toString());
  }

  @Test
  void runsThatKeepTheirOwnValueAreNotedAndThereOnce() {
    sweep("overfitting --l2 0,0.1 --epochs 2 --json");
    assertEquals(5, console.json().get("cells").size());
    assertEquals("", console.err());
    sweep("overfitting --l2 0,0.1 --epochs 2");
    assertEquals("overfit: note: l2 keeps its own l2 0.01\n", console.err());
  }

  @Test
  void foldsHoldOutEveryPointOnce(@TempDir Path folder) throws Exception {
    StringBuilder points = new StringBuilder("x,y\n");
    for (int i = 0; i < 12; i++) {
      points.append(i).append(',').append(i % 5).append('\n');
    }
    Path file = Files.writeString(folder.resolve("points.csv"), points);
    assertEquals(
        ExitCode.DONE,
        sweep("l2 --data " + file + " --l2 0,1 --folds 4 --seeds 1..2 --epochs 5 --json"));
    JsonNode json = console.json();
    assertEquals("[1,2]", json.at("/cells/0/seeds").toString());
    assertEquals("8", json.at("/cells/0/count").toString());
    assertEquals(16, json.get("runs").size());
    assertEquals("4", json.at("/runs/3/fold").toString());
    assertEquals(9, json.at("/runs/3/config").get("data.points").size());
    assertEquals(3, json.at("/runs/3/config").get("data.held-out").size());
    sweep("l2 --data " + file + " --l2 0,1 --folds 4 --seeds 1..2 --epochs 5 --quiet");
    assertTrue(console.out().contains("on held-out points; mean over 4 folds of 2 seeds"));
    assertTrue(console.out().contains("paired by seed and fold"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l2 --l2 0,x            | --l2: expected a number from 0 to 1000, found x",
        "l2 --seeds 1..2 --seed 3 | expected --seeds or --seed, found both",
        "l2 --seeds 1..x        | --seeds: expected a range like 1..20, 0..1:0.1, 0..1:lin:5 or 1e-4..1:log:9, found 1..x",
        "l2 --seed 1,1          | --seed: expected each value once, found 1 twice",
        "l2 --seeds 1..60000 --l2 0,1 | expected at most 100000 runs, found 120000",
        "l2 --jobs 0            | --jobs: expected a whole number from 1 to 256, found 0",
        "l2 --folds 1           | --folds: expected a whole number from 2 to 100000, found 1",
        "l2 --folds 5           | --folds: expected own points, such as --data FILE, found samples of sin",
        "l2 --threads 2         | unknown option --threads; overfit without a command, overfit learn, overfit train, overfit resume, overfit step, overfit check-gradients, overfit find-rate and overfit export have it",
        "l2 --nesterov=maybe    | --nesterov: expected true or false, found maybe",
        "l2 --nesterov=true --nesterov=false | --nesterov: expected once, found twice",
        "l2 --no-nesterov=true  | --no-nesterov: expected no value, found true",
        "l2 --points 0:1 --data a.csv | --data: expected a file or --points, found both",
      })
  void mistakesAreOneLine(String line, String message) {
    assertEquals(ExitCode.BAD_INPUT, sweep(line));
    assertEquals("", console.out());
    assertEquals("overfit: " + message + "\n", console.err());
  }

  @Test
  void csvHasALineForEachRunAndAColumnForEachSweptSetting() {
    assertEquals(
        ExitCode.DIVERGED, sweep("l2 --learning-rate 0.01,1e9 --seeds 7,8 --epochs 20 --csv"));
    List<String> lines = console.out().lines().toList();
    assertEquals(5, lines.size());
    assertEquals(
        "run,seed,training.learning-rate,train_loss,train_loss_eval,test_loss,excess_loss,"
            + "best_test_loss,best_epoch,epochs,status,averaged_test_loss",
        lines.get(0));
    assertTrue(lines.get(2).matches("l2,8,0\\.01,0\\.\\d+,.*,20,finished,"), lines.get(2));
    assertTrue(lines.get(3).startsWith("l2,7,1e9,") && lines.get(3).endsWith(",diverged,"));
    assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == 12));
    assertEquals("", console.err());
    sweep("l2 --learning-rate 0.01 --seeds 7,8 --epochs 20 --json");
    double loss = console.json().at("/runs/1/test_loss").doubleValue();
    assertEquals(loss, Double.parseDouble(lines.get(2).split(",")[5]));
  }

  @Test
  void csvQuotesValuesWithCommas() {
    sweep("l2 --milestones 1,2;3 --schedule multi-step --epochs 2 --csv");
    assertTrue(console.out().contains("\nl2,42,\"1,2\","), console.out());
  }

  @Test
  void fitsAndLossesAreDrawnOverTheSweptSetting() {
    sweep("l2 --l2 0,0.01,0.1,1 --seeds 1..3 --epochs 50");
    assertEquals(
        """
         0                  0.01               0.1                1
                    ⠠⠈⣈⠴⢤⠒⠒            ⠠⠈⣈⠴⢤⠔⠒            ⠠⠈⣈⠴⢤⠔⠒            ⠠⠈⠈⠐⢀⣀⡠
                   ⡬⠔⠉   ⠐⡀           ⡬⠔⠉   ⠐⡀           ⣌⠔⠉   ⠐⡀           ⠌⣀⠤⠒⠉⠁⠐⡀
         ⡀       ⡠⠋         ⡀       ⡠⠋         ⡀       ⡠⠋         ⡀       ⡠⠕⠉
         ⠐⢀   ⢀⡠⠎⠁          ⠐⢀   ⢀⡠⠎⠁          ⠐⢀   ⢀⡠⠎⠁          ⠐⢀ ⢀⣀⠤⠒⠍⠁
         ⠤⠤⠴⢒⢊⠡⠈            ⠤⠤⠴⢒⢊⠡⠈            ⠤⠤⠴⢒⢊⠡⠈            ⠒⠒⠙⢁⢀⠠⠈
         mean fits and ┄┄┄ the true function

         test by l2  ━ test  · · 95 %  ■ lowest
         0.26 ┤                                                                  ⡀⠐
              │                                                               ⡀⠐
              │                                                            ⡀⠐  /  /
         0.24 ┤                                                          ⠠ /  /  /
              │                                                       ⠠ ⠁ /  /  / ●
              │                                                    ⠠ ⠁/  /  / ⢀⡠⠒⠉/
         0.22 ┤                                                 ⠠ ⠁  /  / ⢀⡠⠔⠊⠁  /
              │                                              ⢀ ⠂ /  /  ⣀⠤⠒⠁  /  /
         0.20 ┤   ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁/  /  ⢀⡠⠒⠉  /  /  /  /
              │   /  /  /  /  /  /  /  /  /  /  /  /  /  /  /  ⢀⡠⠔⠊⠁ /  /  /  /⢀ ⠄⠐
              │     /  /  /  /  /  /  /  /  /  / ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⠤⠤●⠒⠁ /  /  /   ⠄⠐ ⠁
         0.18 ┤   ■⠒⠒⠒⠒⠒⠒⠒⠒⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉●⠉⠉⠉⠉⠉⠉⠉⠉⠉/  /  /  /  /  /  / ⡀⠠ ⠂⠈
              │   /  /  /  /  /  /  /  /  /  /  /  /  /  /  /  ⡀⠠ ⠂⠈
              │     /  /  /  /  /  /  /  /  /⡀⢀ ⡀⢀ ⠄⠠ ⠄⠠ ⠄⠐ ⠂⠐
         0.16 ┤   ⠂⠐ ⠂⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈
                  0                  0.01                   0.1                   1
        """,
        console.out().substring(0, console.out().indexOf("\n   l2 ")));
  }

  @Test
  void inAsciiTheyAreDrawnInLetters() {
    console.with("LC_ALL", "C");
    sweep("overfitting --samples 10,30,100 --seeds 1..2 --epochs 20");
    assertTrue(console.out().chars().allMatch(c -> c < 0x7f), console.out());
    assertTrue(console.out().lines().allMatch(line -> line.length() <= 80), console.out());
    assertTrue(
        console.out().contains(" test by samples  a none  b l2  c dropout  ... train"),
        console.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--l2 0;0.1, false",
    "--l2 0;0.1;1, true",
    "--hidden 4;8;16, true",
    "--hidden 4;8;4x4, false",
    "--optimizer sgd;adam;nadam, false",
    "--l2 0;0.1;1 --dropout 0;0.1, false",
  })
  void theCurveIsDrawnForThreeNumbersOfOneSetting(String settings, boolean drawn) {
    sweep("no-regularization --epochs 3 " + settings);
    assertEquals(drawn, console.out().contains(" test by "), console.out());
  }
}
