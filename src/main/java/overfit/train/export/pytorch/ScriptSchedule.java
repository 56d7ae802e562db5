package overfit.train.export.pytorch;

import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.file.InputException;

/** The part of the script that changes the learning rate by a schedule. */
final class ScriptSchedule {

  private final RunValues values;

  ScriptSchedule(RunValues values) {
    this.values = values;
  }

  private boolean areUsed() {
    return values.any(PythonSchedule::isIn);
  }

  /** Whether plateau follows a warm-up, which takes a scheduler of its own. */
  private boolean warmsUpToPlateau() {
    boolean found =
        values.any(config -> PythonSchedule.isPlateau(config) && config.get(Settings.WARM_UP) > 0);
    if (found && !values.all(PythonSchedule::isPlateau)) {
      throw InputException.expected(
          "plateau with a warm-up in all runs of a script, or in none",
          "some; --run NAME exports one run");
    }
    return found;
  }

  /** Makes the schedulers. */
  void write(PythonLines body) {
    if (!areUsed()) {
      return;
    }
    if (values.isShared(this::schedule)) {
      body.addCall("scheduler = ", schedule(values.runs().get(0)));
    } else {
      String made = values.function("make_scheduler", "optimizer", this::schedule);
      body.add("scheduler = " + made + "(optimizer)");
    }
    if (warmsUpToPlateau()) {
      body.addCall("warm_up = ", PythonSchedule.warmUp(warmUp()));
    }
  }

  private PythonCall schedule(RunSpec run) {
    String rate =
        values.isShared(each -> each.config().get(Settings.LEARNING_RATE))
            ? "LEARNING_RATE"
            : PythonText.real(run.config().get(Settings.LEARNING_RATE));
    return PythonSchedule.call(run.config(), rate);
  }

  private String warmUp() {
    return values.of(Settings.WARM_UP, "warm_up_epochs", String::valueOf);
  }

  /** Steps the scheduler at the end of an epoch. */
  void writeStep(PythonLines body) {
    if (!areUsed()) {
      return;
    }
    boolean ends = values.any(config -> PythonSchedule.steps(config) < config.get(Settings.EPOCHS));
    if (ends) {
      String last =
          values.named(
              "schedule_steps",
              "epochs after which the schedule changes the learning rate",
              run -> String.valueOf(PythonSchedule.steps(run.config())));
      body.begin("if epoch < " + last + ":");
    }
    if (values.all(PythonSchedule::isPlateau)) {
      stepPlateau(body);
    } else if (values.any(PythonSchedule::isPlateau)) {
      body.begin("if isinstance(scheduler, lr_scheduler.ReduceLROnPlateau):");
      body.add("scheduler.step(train_loss)").end();
      body.begin("else:").add("scheduler.step()").end();
    } else {
      body.add("scheduler.step()");
    }
    body.endIf(ends);
  }

  private void stepPlateau(PythonLines body) {
    if (!warmsUpToPlateau()) {
      body.add("scheduler.step(train_loss)");
      return;
    }
    body.begin("if epoch < " + warmUp() + ":").add("warm_up.step()").end();
    body.begin("else:").add("scheduler.step(train_loss)").end();
  }
}
