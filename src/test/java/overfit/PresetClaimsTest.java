package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.PresetSentence.Claim;
import overfit.config.preset.Presets;

/**
 * What the descriptions of the bundled presets say is true: for one seed in every build, and for
 * all from 42 to 61 with {@code mvn -Pthorough verify}.
 */
@Execution(ExecutionMode.CONCURRENT)
class PresetClaimsTest {

  private static final Presets PRESETS = Presets.bundledAlone();

  private static final List<PresetSentence> SENTENCES =
      Stream.of(LessonSentences.ALL, CourseSentences.ALL, TrialSentences.ALL)
          .flatMap(List::stream)
          .toList();

  static List<String> all() {
    return PRESETS.names();
  }

  static List<PresetSentence> sentences() {
    return SENTENCES;
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSentencesAreThoseOfTheDescription(String preset) {
    List<String> checked =
        SENTENCES.stream()
            .filter(sentence -> sentence.preset().equals(preset))
            .map(PresetSentence::text)
            .toList();
    assertEquals(List.of(PRESETS.find(preset).about().strip().split("(?<=[.?!])\\s+")), checked);
  }

  @Test
  void noSentenceIsOfAPresetThatIsNotThere() {
    SENTENCES.forEach(sentence -> assertTrue(all().contains(sentence.preset())));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceThatIsFalseForSomeSeedsSaysForHowManyItIsTrue(PresetSentence sentence) {
    for (Claim claim : sentence.claims()) {
      long true20 = PresetSentence.SEEDS.size() - claim.exceptions().size();
      boolean counts = sentence.text().contains(" " + true20 + " of the 20 seeds from 42 to 61");
      assertTrue(claim.exceptions().isEmpty() || counts, sentence.text());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatTheyClaimIsTrue(String preset) {
    SENTENCES.stream()
        .filter(sentence -> sentence.preset().equals(preset))
        .forEach(PresetClaimsTest::assertTrueFor);
  }

  private static void assertTrueFor(PresetSentence sentence) {
    for (Claim claim : sentence.claims()) {
      List<Long> seeds =
          Campaign.isThorough() ? claim.seeds() : List.of(usualSeed(sentence, claim));
      String message = sentence.preset() + ": " + sentence.text();
      assertEquals(
          seeds.stream().filter(claim.exceptions()::contains).toList(),
          seeds.stream().filter(seed -> !claim.holdsFor(sentence.preset(), seed)).toList(),
          () -> "seeds for which claim " + sentence.claims().indexOf(claim) + " fails; " + message);
    }
  }

  /** The preset's own seed if the claim is made for it, which the claims about numbers need too. */
  private static long usualSeed(PresetSentence sentence, Claim claim) {
    long own = TrainedPreset.ownSeed(sentence.preset());
    return claim.seeds().contains(own) ? own : claim.seeds().get(0);
  }
}
