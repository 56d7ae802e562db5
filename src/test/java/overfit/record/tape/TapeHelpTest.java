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
  void everyCommandOfTheGrammarHasWords() {
    Set<String> told = words(TapeHelp.commands(""));
    Stream.of(TapeParser.COMMANDS, TapeParser.LOOKS, TapeParser.REFUSED)
        .flatMap(Collection::stream)
        .forEach(command -> assertTrue(told.contains(command), command));
  }

  @Test
  void everyNameThatSetKnowsHasWords() {
    Set<String> told = words(TapeHelp.settings());
    for (TapeSetting setting : TapeSetting.values()) {
      assertTrue(told.contains(setting.word()), setting.word());
    }
  }

  @Test
  void rangesAndDefaultsAreThoseOfTheCode() {
    assertEquals(
        "Width N: The columns in pixels, 10 for each: from 10 to 5000 (default: 1000).",
        told("Width"));
    assertEquals("TypingSpeed TIME: From one key to the next (default: 0.05s).", told("Typing"));
    assertEquals("WaitTimeout TIME: After which a Wait has failed (default: 15s).", told("WaitT"));
  }

  private static String told(String beginning) {
    return TapeHelp.settings().stream()
        .filter(help -> help.usage().startsWith(beginning))
        .map(help -> help.usage() + ": " + help.help())
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> words(List<TapeHelp> all) {
    return all.stream()
        .flatMap(help -> Arrays.stream(help.usage().split("\\W+")))
        .collect(Collectors.toSet());
  }
}
