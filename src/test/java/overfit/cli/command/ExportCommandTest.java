package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

class ExportCommandTest {

  private final Console console = new Console();

  @TempDir private Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theDefaultPresetIsExportedToStandardOutput() {
    assertEquals(ExitCode.DONE, console.run("export", "pytorch"), console.err());
    assertTrue(console.out().startsWith("# Overfitting, and what helps\n"), console.out());
    assertTrue(console.out().endsWith("    plot(results)\n"), console.out());
    assertEquals("", console.err());
  }

  @Test
  void aFileHasTheSameBytesAndNothingIsPrinted() throws IOException {
    Path file = Files.writeString(folder.resolve("script.py"), "old");
    console.run("export", "pytorch", "l2");
    String printed = console.out();
    assertEquals(ExitCode.DONE, console.run("export", "pytorch", "l2", "-o", file.toString()));
    assertEquals(printed, Files.readString(file));
    assertEquals("", console.out());
    assertEquals(List.of("script.py"), files());
  }

  @Test
  void theScriptIsInUtf8WhateverTheLocale() throws IOException {
    Path preset = Files.writeString(folder.resolve("mine.toml"), "title = \"Größe\"\n");
    console.with("LC_ALL", "C").run("export", "pytorch", preset.toString());
    assertTrue(console.out().startsWith("# Größe\n"), console.out());
  }

  @Test
  void settingsAndTheRunAreThoseOfTheCommandLine() {
    console.run("export", "pytorch", "overfitting", "--run", "l2", "--seed", "7");
    assertTrue(console.out().contains("\nSEED = 7  #"), console.out());
    assertTrue(console.out().contains("results = {\"l2\": train(\"l2\")}"), console.out());
  }

  @Test
  void pointsOfAFileStandInTheScript() throws IOException {
    Path points = Files.writeString(folder.resolve("points.csv"), "t,v\n0,1\n2,3\n");
    console.run("export", "pytorch", "l2", "--data", points.toString());
    assertTrue(console.out().contains("(0.0, 1.0), (2.0, 3.0),"), console.out());
    assertTrue(console.out().contains("# The points are those of points.csv."), console.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                     | expected FORMAT, found nothing",
        "torch                  | expected a format, one of pytorch, csv, jsonl, weights, fit, tensorboard, found torch (did you mean pytorch?)",
        "l2                     | expected a format, one of pytorch, csv, jsonl, weights, fit, tensorboard, found l2",
        "pytorch nosuch         | no preset is named nosuch; `overfit presets` lists them",
        "pytorch --l2 -1        | --l2: expected a number from 0 to 1000, found -1",
        "pytorch -o FOLDER      | -o: expected an output file, found a directory",
        "pytorch -o FOLDER/a/b  | FOLDER/a/b: cannot be written: no such folder",
        "pytorch -o ''          | -o: expected an output file, found nothing",
      })
  void badInputIsOneLineAndLeavesNothing(String line, String reason) throws IOException {
    String[] words = ("export " + line.replace("FOLDER", folder.toString())).split(" +");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].equals("''") ? "" : words[i];
    }
    assertEquals(ExitCode.BAD_INPUT, console.run(words));
    assertEquals("overfit: " + reason.replace("FOLDER", folder.toString()) + "\n", console.err());
    assertEquals("", console.out());
    assertEquals(List.of(), files());
  }

  @Test
  void runsThatOneScriptCannotHaveAreRefusedBeforeTheFileIsOpened() throws IOException {
    String text = "[runs.a]\n[runs.b]\ndata.standardize = \"on\"\n";
    Path preset = Files.writeString(folder.resolve("mine.toml"), text);
    String file = folder.resolve("script.py").toString();
    assertEquals(
        ExitCode.BAD_INPUT, console.run("export", "pytorch", preset.toString(), "-o", file));
    assertTrue(console.err().contains("--run NAME exports one run"), console.err());
    assertEquals(List.of("mine.toml"), files());
  }
}
