package overfit.train;

import java.util.List;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Settings;

/**
 * The settings of a run, initial and edited, and the epoch at which it ends. Immutable.
 *
 * @param spec what it was made with
 * @param edits its initial settings as they are now, and all edits
 * @param goal the epoch at which training ends
 */
record RunSettings(RunSpec spec, EditLog edits, long goal) {

  static RunSettings of(RunSpec spec) {
    EditLog edits = new EditLog(spec.config(), spec.edits());
    return new RunSettings(spec, edits, spec.config().get(Settings.EPOCHS));
  }

  String name() {
    return spec.name();
  }

  /** The settings after an epoch, with which the next one is trained. */
  Config at(long epoch) {
    return edits.at(epoch);
  }

  /** The settings after an epoch that is the latest one: edits at the goal have no effect. */
  Config atLatest(long epoch) {
    return edits.at(last(epoch));
  }

  private long last(long epoch) {
    return epoch < goal ? epoch : epoch - 1;
  }

  /** The initial settings and all edits, including future ones. */
  RunSpec all() {
    return new RunSpec(name(), edits.start(), edits.log());
  }

  /** The initial settings, and the edits that had an effect until an epoch, the latest one. */
  RunSpec until(long epoch) {
    List<Edit> made = edits.log().stream().filter(edit -> edit.epoch() <= last(epoch)).toList();
    return new RunSpec(name(), edits.start(), made);
  }

  RunSettings renamed(String name) {
    return new RunSettings(new RunSpec(name, spec.config(), spec.edits()), edits, goal);
  }

  /** Those of a run that branches off after an epoch: it is made with the later edits. */
  RunSettings branched(long epoch, String name) {
    return new RunSettings(new RunSpec(name, spec.config(), edits.after(epoch)), edits, goal);
  }

  RunSettings withEdits(EditLog others) {
    return new RunSettings(spec, others, goal);
  }

  RunSettings withGoal(long epoch) {
    return new RunSettings(spec, edits, epoch);
  }

  /** The new goal is this number of epochs, even if training was extended beyond. */
  RunSettings withEpochs(long epochs) {
    return new RunSettings(spec, edits.withEpochs(epochs), epochs);
  }
}
