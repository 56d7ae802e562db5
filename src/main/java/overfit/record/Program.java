package overfit.record;

import overfit.record.tape.ProgramLaunch;
import overfit.record.tape.Stage;

/** What can be opened to be filmed. */
@FunctionalInterface
public interface Program {

  /** At time 0, nothing pressed yet. */
  Stage open(ProgramLaunch opening);
}
