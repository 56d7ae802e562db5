package overfit.record;

import overfit.record.tape.ProgramLaunch;
import overfit.record.tape.Stage;

/** Starts the program for recording. */
@FunctionalInterface
public interface Program {

  /** Starts the program, at time 0 and before any key. */
  Stage open(ProgramLaunch launch);
}
