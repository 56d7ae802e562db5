package overfit.train;

import java.util.Optional;

/**
 * How a run was made.
 *
 * @param charted whether it is for the screen, with all curves
 * @param branch where it left another run, if it did
 */
record RunOrigin(EngineChooser engines, boolean charted, Optional<BranchPoint> branch) {

  RunOrigin(EngineChooser engines, boolean charted) {
    this(engines, charted, Optional.empty());
  }

  RunOrigin at(BranchPoint from) {
    return new RunOrigin(engines, charted, Optional.of(from));
  }
}
