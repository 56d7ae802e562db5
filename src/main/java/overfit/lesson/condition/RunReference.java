package overfit.lesson.condition;

import java.util.Optional;

/**
 * Which run a name is of.
 *
 * @param name empty for the run in question
 */
record RunReference(Optional<String> name) {

  static final RunReference IN_QUESTION = new RunReference(Optional.empty());

  static RunReference to(String name) {
    return new RunReference(Optional.of(name));
  }

  Facts in(Moment moment) {
    return found(moment).orElse(UnknownRun.INSTANCE);
  }

  /** Empty if there is no run of the name at the moment. */
  Optional<Facts> found(Moment moment) {
    if (name.isEmpty()) {
      return Optional.of(moment.run());
    }
    for (Facts facts : moment.runs()) {
      if (facts.run().equals(name.get())) {
        return Optional.of(facts);
      }
    }
    return Optional.empty();
  }
}
