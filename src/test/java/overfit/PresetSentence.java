package overfit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A sentence of the description of a preset, and what it claims of the training.
 *
 * @param claims empty if it only explains
 */
record PresetSentence(String preset, String text, List<Claim> claims) {

  /**
   * @param exceptions the seeds from 42 to 61 for which it is false
   * @param seeds the seeds for which it is made
   */
  record Claim(Predicate<TrainedPreset> holds, Set<Long> exceptions, List<Long> seeds) {

    boolean holdsFor(String preset, long seed) {
      return holds.test(TrainedPreset.of(preset, seed));
    }
  }

  /** The seeds for which claims are made that are not of one seed only. */
  static final List<Long> SEEDS = LongStream.rangeClosed(42, 61).boxed().toList();

  static PresetSentence of(String preset, String text) {
    return new PresetSentence(preset, text, List.of());
  }

  /** With the same claim for all seeds. */
  PresetSentence always(Predicate<TrainedPreset> holds) {
    return with(new Claim(holds, Set.of(), SEEDS));
  }

  /** With a claim that is false for these of the seeds, which the text then has to count. */
  PresetSentence except(Set<Integer> exceptions, Predicate<TrainedPreset> holds) {
    Set<Long> longs = exceptions.stream().map(Integer::longValue).collect(Collectors.toSet());
    return with(new Claim(holds, longs, SEEDS));
  }

  /** With a claim for the preset as it is, with its own seed, such as a number. */
  PresetSentence asOpened(Predicate<TrainedPreset> holds) {
    return with(new Claim(holds, Set.of(), List.of(TrainedPreset.ownSeed(preset))));
  }

  private PresetSentence with(Claim claim) {
    List<Claim> more = new ArrayList<>(claims);
    more.add(claim);
    return new PresetSentence(preset, text, more);
  }
}
