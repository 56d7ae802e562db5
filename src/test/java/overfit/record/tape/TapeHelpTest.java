package overfit.record.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TapeHelpTest {

  @Test
  void everyCommandHasHelp() {
    Set<String> help = words(TapeHelp.commands(""));
    Stream.of(TapeParser.COMMANDS, TapeParser.IGNORED, TapeParser.UNSUPPORTED)
        .flatMap(Collection::stream)
        .forEach(command -> assertTrue(help.contains(command), command));
  }

  @Test
  void everySettingHasHelp() {
    Set<String> help = words(TapeHelp.settings());
    for (TapeSetting setting : TapeSetting.values()) {
      assertTrue(help.contains(setting.word()), setting.word());
    }
  }

  @Test
  void rangesAndDefaultsAreThoseOfTheCode() {
    assertEquals(
        "Width N: Width in pixels, 10 per column: from 10 to 5000 (default: 1000).", help("Width"));
    assertEquals("TypingSpeed TIME: Time between keys (default: 0.05s).", help("Typing"));
    assertEquals("WaitTimeout TIME: Time after which a Wait fails (default: 15s).", help("WaitT"));
  }

  private static String help(String beginning) {
    return TapeHelp.settings().stream()
        .filter(entry -> entry.usage().startsWith(beginning))
        .map(entry -> entry.usage() + ": " + entry.help())
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> words(List<TapeHelp> all) {
    return all.stream()
        .flatMap(entry -> Arrays.stream(entry.usage().split("\\W+")))
        .collect(Collectors.toSet());
  }
}
