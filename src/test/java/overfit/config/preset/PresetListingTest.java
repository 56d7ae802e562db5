package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputFiles;
import overfit.file.UserPaths;

class PresetListingTest {

  private static final String PLACE = "~/.config/overfit/presets/";

  private static final String LAB = "in ~/lab/overfit/presets";
  private static final String SITE = "in ~/site/overfit/presets";

  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void createFolder() throws IOException {
    folder = Files.createDirectories(home.resolve(".config/overfit/presets"));
  }

  private Presets presets() {
    String shared = home.resolve("lab") + ":relative::" + home.resolve("site") + "/";
    Map<String, String> environment = Map.of("HOME", home.toString(), "XDG_CONFIG_DIRS", shared);
    return Presets.of(environment, InputFiles.of(UserPaths.of(environment)), List.of("train"));
  }

  private void share(String site, String file, String text) throws IOException {
    Path shared = Files.createDirectories(home.resolve(site).resolve("overfit/presets"));
    Files.writeString(shared.resolve(file), text);
  }

  private ListedPreset last() {
    List<ListedPreset> all = presets().list();
    return all.get(all.size() - 1);
  }

  @Test
  void everyNameOfABuiltInPresetOpensIt() {
    assertEquals(presets().names(), presets().list().stream().map(ListedPreset::word).toList());
    assertTrue(presets().list().stream().allMatch(each -> each.remark().isEmpty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mine.toml     | mine    | ''",
        "my own.toml   | my own  | ''",
        "Ünder.toml    | Ünder   | ''",
        "l2.toml       | l2      | the name of a built-in preset; `overfit PLACEl2.toml` opens it",
        "dropout.toml  | dropout | the name of a built-in preset; `overfit PLACEdropout.toml` opens it",
        "train.toml    | train   | the name of a command; `overfit PLACEtrain.toml` opens it",
        "-x.toml       | -x      | not a preset's name; `overfit PLACE-x.toml` opens it",
        "a.toml.toml   | a.toml  | not a preset's name; `overfit PLACEa.toml.toml` opens it",
        "' .toml'      | .toml   | not a preset's name; `overfit 'PLACE .toml'` opens it",
        ".toml         | .toml   | not a preset's name; `overfit PLACE.toml` opens it",
      })
  void aNameThatStandsForSomethingElseSaysWhatOpensTheFile(String file, String name, String remark)
      throws IOException {
    Files.writeString(folder.resolve(file), "title = \"Mine\"");
    ListedPreset listed = last();
    assertEquals(name, listed.name());
    assertEquals(remark.replace("PLACE", PLACE), listed.remark());
    assertEquals("Mine", presets().find(listed.word()).title());
  }

  /** A file that may not be read is readable for root. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title = | broken.toml:1: unexpected end of input, expected ",
        "title = 5 | broken.toml:1: title: expected text in quotes, found 5",
        "lr = 0.1 | broken.toml:1: expected one of ",
        "training.lr = 0.1 | broken.toml:1: expected a setting, found training.lr",
        "data.x-min = 5 | broken.toml:1: data.x-min: expected a number below data.x-max 3, found 5",
        "'' | broken.toml:1: expected a preset (title, about, settings, runs), found no keys",
        "\u00ff | broken.toml:1: expected a text file in UTF-8, found other bytes",
      })
  void aFileThatIsNoPresetIsListedWithTheReason(String text, String reason) throws IOException {
    Files.write(folder.resolve("broken.toml"), text.getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("a.toml"), "title = \"A\"");
    assertFalse(last().valid());
    assertEquals("broken", last().name());
    assertTrue(last().remark().startsWith(reason), last().remark());
    assertEquals(presets().names().size(), presets().list().size());
  }

  @Test
  void aFolderAndALinkThatLeadsNowhereAreListedToo() throws IOException {
    Files.createDirectory(folder.resolve("dir.toml"));
    assertEquals("dir.toml: expected a preset file, found a directory", last().remark());
    Files.createSymbolicLink(folder.resolve("link.toml"), folder.resolve("nowhere"));
    assertTrue(last().remark().startsWith("link.toml: expected a preset file, found none"));
  }

  @Test
  void sharedOnesFollowInTheOrderOfTheirFolders() throws IOException {
    Files.writeString(folder.resolve("b.toml"), "title = \"Mine\"");
    share("site", "a.toml", "title = \"Site's\"");
    share("lab", "c.toml", "title = \"Lab's\"");
    List<ListedPreset> all = presets().list();
    assertEquals(
        List.of("b: Mine (yours)", "c: Lab's (" + LAB + ")", "a: Site's (" + SITE + ")"),
        all.subList(all.size() - 3, all.size()).stream()
            .map(each -> each.name() + ": " + each.title() + " (" + each.note() + ")")
            .toList());
    assertEquals("Site's", presets().find("a").title());
    assertEquals(all.stream().map(ListedPreset::word).toList(), presets().names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mine.toml  | Mine  | the name of one that is yours",
        "lab.toml   | Lab's | the name of one that is in ~/lab/overfit/presets",
        "l2.toml    | L2    | the name of a built-in preset",
        "train.toml | ''    | the name of a command",
      })
  void aSharedNameOpensTheFirst(String file, String opened, String meaning) throws IOException {
    Files.writeString(folder.resolve("mine.toml"), "title = \"Mine\"");
    share("lab", "lab.toml", "title = \"Lab's\"");
    share("site", file, "title = \"Site's\"");
    ListedPreset listed = last();
    String remark = meaning + "; `overfit ~/site/overfit/presets/" + file + "` opens it";
    assertEquals(SITE + "; " + remark, listed.note());
    assertEquals("Site's", presets().find(listed.word()).title());
    if (!opened.isEmpty()) {
      assertEquals(opened, presets().find(listed.name()).title());
    }
  }

  @Test
  void aBrokenSharedOneIsListedWithItsPlaceAndTheReason() throws IOException {
    share("lab", "broken.toml", "title = 5");
    assertFalse(last().valid());
    String reason = "broken.toml:1: title: expected text in quotes, found 5";
    assertEquals(LAB + "; " + reason, last().note());
  }

  @Test
  void aSharedFolderThatIsAFileHasNoPresets() throws IOException {
    Files.createDirectories(home.resolve("lab/overfit"));
    Files.writeString(home.resolve("lab/overfit/presets"), "no folder");
    Files.writeString(folder.resolve("mine.toml"), "title = \"Mine\"");
    assertEquals("yours", last().note());
  }

  @Test
  void theNoteOnAnAmbiguousNameIsOnlyThereIfThereIsOne() throws IOException {
    assertEquals("", presets().shadowNote("l2"));
    Files.writeString(folder.resolve("l2.toml"), "title = \"Mine\"");
    Files.writeString(folder.resolve("mine.toml"), "title = \"Mine\"");
    assertEquals(
        "l2 is the built-in preset; yours: `overfit " + PLACE + "l2.toml`",
        presets().shadowNote("l2"));
    share("lab", "dropout.toml", "title = \"Lab's\"");
    assertEquals(
        "dropout is the built-in preset; the shared one:"
            + " `overfit ~/lab/overfit/presets/dropout.toml`",
        presets().shadowNote("dropout"));
    for (String word : List.of("mine", "none", PLACE + "l2.toml", "")) {
      assertEquals("", presets().shadowNote(word));
    }
    ListedPreset own =
        presets().list().stream()
            .filter(each -> each.name().equals("l2") && !each.remark().isEmpty())
            .findFirst()
            .orElseThrow(NoSuchElementException::new);
    assertEquals("Mine", own.title());
  }
}
