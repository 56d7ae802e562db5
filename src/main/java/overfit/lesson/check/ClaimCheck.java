package overfit.lesson.check;

import java.util.List;
import java.util.stream.Stream;
import overfit.file.InputException;
import overfit.lesson.Claim;

/** Checks one claim. */
record ClaimCheck(Claim claim, SeedTrials trials) {

  /** Throws {@link InputException} if its experiment cannot have other seeds. */
  static ClaimCheck of(Claim claim, boolean every) {
    try {
      return new ClaimCheck(
          claim,
          SeedTrials.of(
              claim.seeds(),
              every,
              claim.count(),
              claim.exceptions(),
              seed -> Trial.atEnd(claim.opening().runs(seed), claim.condition())));
    } catch (InputException e) {
      throw e.at(claim.place());
    }
  }

  Stream<Trial> each() {
    return trials.each();
  }

  /** Nothing if it was not tried with all its seeds. */
  List<Finding> findings() {
    if (!trials.judged()) {
      return List.of();
    }
    boolean holds = trials.holds();
    String words =
        holds ? trials.found() + "  " + claim.says() : trials.contradiction() + ": " + claim.says();
    return List.of(new Finding(holds, claim.place(), words));
  }
}
