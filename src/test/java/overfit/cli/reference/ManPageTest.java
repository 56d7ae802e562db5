package overfit.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.cli.Console;
import overfit.config.Formulas;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.record.Recording;
import overfit.record.tape.TapeHelp;
import overfit.tui.command.KeyHelp;

class ManPageTest {

  private final Console console = new Console();

  @ParameterizedTest
  @EnumSource
  void theCommittedPageIsCurrent(Page page) throws Exception {
    console.run("man-page", page.file());
    assertEquals(
        Files.readString(Path.of("man", page.file())),
        console.out(),
        "target/overfit man-page " + page.file() + " > man/" + page.file() + " writes it");
  }

  @Test
  void nothingElseIsInTheFolder() {
    List<String> files = Arrays.stream(new File("man").list()).sorted().toList();
    assertEquals(Page.files().stream().sorted().toList(), files);
  }

  @Test
  void everyCommandSettingAndKeyIsInIt() {
    console.run("man-page");
    for (Setting<?> setting : Settings.all()) {
      assertTrue(console.out().contains("\n.BR " + setting.key().replace("-", "\\-") + "\n"));
    }
    for (KeyHelp key : KeyHelp.all()) {
      String words = key.help().substring(1).replace("-", "\\-");
      assertTrue(console.out().contains(words + ".\n"), words);
    }
    assertTrue(console.out().contains("\n.B overfit train\n"));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormulaIsInIt(Formulas group) {
    console.run("man-page");
    group
        .formulas()
        .forEach((word, formula) -> assertTrue(console.out().contains(entry(word, formula)), word));
  }

  private static String entry(String word, String text) {
    return "\n.B " + Roff.quoted(word) + "\n" + Roff.escape(text) + "\n";
  }

  @Test
  void everyCommandAndSettingOfTapesIsInIt() {
    console.run("man-page", "overfit-tape.5");
    Stream.of(TapeHelp.commands(Recording.CELLS), TapeHelp.settings())
        .flatMap(List::stream)
        .map(help -> entry(help.usage(), help.help()))
        .forEach(entry -> assertTrue(console.out().contains(entry), entry));
  }
}
