package overfit.train.export.pytorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.InputException;

/** The part of the script that trains a network: optimizer, schedule and loop. */
final class ScriptTraining {

  private static final String STEP = "optimizer.step()";

  private final RunValues values;
  private final ScriptData data;
  private final ScriptNetwork network;
  private final ScriptLoss loss;
  private final ScriptBatches batches;
  private final ScriptEdits edits;
  private final PythonLines body = new PythonLines();

  ScriptTraining(RunValues values, ScriptData data, ScriptNetwork network, ScriptLoss loss) {
    this.values = values;
    this.data = data;
    this.network = network;
    this.loss = loss;
    batches = new ScriptBatches(values);
    edits = new ScriptEdits(values, batches);
    setUp();
    loop();
    body.add("return network, x, y, losses");
  }

  /** The signature comes last, when all that differs between the runs is known. */
  String function() {
    return new PythonLines()
        .begin("def train(" + values.signature() + "):")
        .add(body.text())
        .text();
  }

  /** Whether a run trains on other points at some epoch. */
  boolean changesPoints() {
    return edits.changePoints();
  }

  private void setUp() {
    String seed = values.of(Settings.SEED, "seed", String::valueOf);
    body.add("# One stream of random numbers: the data, the first weights, then epoch by epoch.");
    body.add("torch.manual_seed(" + seed + ")");
    body.add(data.results() + " = " + data.signature());
    body.addIf(batches.areUsed(), batches.loader());
    body.add("network = " + network.signature());
    String criterion = loss.criterion();
    body.addIf(!criterion.equals("criterion"), "criterion = " + criterion);
    optimizer();
    schedule();
    edits.localNames().forEach(body::add);
    body.add("losses = []");
  }

  private void optimizer() {
    List<RunSpec> runs = values.runs();
    if (!values.isShared(run -> PythonOptimizer.function(run.config()))) {
      String made = values.function("make_optimizer", "parameters", run -> optimizer(run.config()));
      body.add("optimizer = " + made + "(network.parameters())");
      return;
    }
    List<String> arguments = new ArrayList<>(List.of("network.parameters()"));
    List<PythonOptimizer.Argument> first = PythonOptimizer.arguments(runs.get(0).config());
    for (int i = 0; i < first.size(); i++) {
      argument(i).ifPresent(arguments::add);
    }
    String function = PythonOptimizer.function(runs.get(0).config());
    body.addCall("optimizer = ", new PythonCall(function, arguments));
  }

  /** An argument, unless all runs leave it out. */
  private Optional<String> argument(int i) {
    PythonOptimizer.Argument first =
        PythonOptimizer.arguments(values.runs().get(0).config()).get(i);
    boolean initial =
        values.all(
            config -> argumentNamed(first.name(), config).map(a -> a.isInitial()).orElse(true));
    if (initial) {
      return Optional.empty();
    }
    String value =
        values.named(
            first.constant(),
            first.comment(),
            run ->
                argumentNamed(first.name(), run.config())
                    .map(PythonOptimizer.Argument::value)
                    .orElse("False"));
    return Optional.of(first.name() + "=" + value);
  }

  private static Optional<PythonOptimizer.Argument> argumentNamed(String name, Config config) {
    return PythonOptimizer.arguments(config).stream()
        .filter(argument -> argument.name().equals(name))
        .findFirst();
  }

  private PythonCall optimizer(Config config) {
    List<String> arguments = new ArrayList<>(List.of("parameters"));
    PythonOptimizer.arguments(config).stream()
        .filter(argument -> !argument.isInitial())
        .map(argument -> argument.name() + "=" + argument.value())
        .forEach(arguments::add);
    return new PythonCall(PythonOptimizer.function(config), arguments);
  }

  private boolean schedules() {
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

  private void schedule() {
    if (!schedules()) {
      return;
    }
    boolean shared = values.isShared(run -> schedule(run).text());
    if (shared) {
      body.addCall("scheduler = ", schedule(values.runs().get(0)));
    } else {
      String made = values.function("make_scheduler", "optimizer", this::schedule);
      body.add("scheduler = " + made + "(optimizer)");
    }
    if (warmsUpToPlateau()) {
      body.add("warm_up = " + PythonSchedule.warmUp(0).text().replace("0", warmUp()));
    }
  }

  private PythonCall schedule(RunSpec run) {
    String rate =
        values.isShared(each -> each.config().get(Settings.LEARNING_RATE))
                && values.isShared(each -> PythonOptimizer.function(each.config()))
            ? "LEARNING_RATE"
            : PythonText.real(run.config().get(Settings.LEARNING_RATE));
    return PythonSchedule.call(run.config(), rate);
  }

  private String warmUp() {
    return values.of(Settings.WARM_UP, "warm_up_epochs", String::valueOf);
  }

  private String epochs() {
    return values.of(Settings.EPOCHS, "epochs", String::valueOf);
  }

  private void loop() {
    body.begin("for epoch in range(" + epochs() + "):");
    edits.write(body);
    body.addIf(network.drops(), "network.train()  # with dropout");
    if (batches.areUsed()) {
      batches();
    } else {
      step("x", "y");
      body.add("train_loss = loss.item()");
    }
    stepSchedule();
    evaluate();
    print();
    body.end();
  }

  private void batches() {
    body.add("total, count = 0.0, 0");
    body.begin("for batch_x, batch_y in loader:");
    step("batch_x", "batch_y");
    body.add("total += loss.item() * len(batch_x)");
    body.add("count += len(batch_x)").end();
    body.add("train_loss = total / count");
  }

  private void step(String x, String y) {
    body.add("optimizer.zero_grad()");
    body.add("loss = criterion(network(" + x + "), " + y + ")");
    if (edits.hasL1()) {
      body.add("penalty = " + edits.l1() + " * sum(p.abs().sum() for p in network.parameters())");
      body.add("(loss + penalty).backward()");
    } else {
      body.add("loss.backward()");
    }
    clip("clip_norm", Settings.CLIP_NORM);
    clip("clip_value", Settings.CLIP_VALUE);
    body.add(STEP);
  }

  private void clip(String name, Setting<Optional<Double>> setting) {
    if (values.all(config -> config.get(setting).isEmpty())) {
      return;
    }
    String limit = values.of(setting, name, value -> value.map(PythonText::real).orElse("None"));
    boolean some = values.any(config -> config.get(setting).isEmpty());
    String function = name.replace("clip", "nn.utils.clip_grad") + "_";
    body.beginIf(some, "if " + limit + " is not None:");
    body.add(function + "(network.parameters(), " + limit + ")");
    body.endIf(some);
  }

  private void stepSchedule() {
    if (!schedules()) {
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
      stepPlateau();
    } else if (values.any(PythonSchedule::isPlateau)) {
      body.begin("if isinstance(scheduler, lr_scheduler.ReduceLROnPlateau):");
      body.add("scheduler.step(train_loss)").end();
      body.begin("else:").add("scheduler.step()").end();
    } else {
      body.add("scheduler.step()");
    }
    body.endIf(ends);
  }

  private void stepPlateau() {
    if (!warmsUpToPlateau()) {
      body.add("scheduler.step(train_loss)");
      return;
    }
    body.begin("if epoch < " + warmUp() + ":").add("warm_up.step()").end();
    body.begin("else:").add("scheduler.step(train_loss)").end();
  }

  private void evaluate() {
    if (data.tested()) {
      body.add("");
      body.addIf(network.drops(), "network.eval()  # without dropout");
      body.begin("with torch.no_grad():");
      body.addIf(data.targetKnown(), "# To be expected on new samples, noise and all.");
      body.add("test_loss = " + loss.test()).end();
    }
    if (data.standardized()) {
      String growth = loss.growth();
      body.add("train_loss *= " + growth + "  # in the units of the data");
      body.addIf(data.tested(), "test_loss *= " + growth);
    }
  }

  private void print() {
    String test = data.tested() ? " test {test_loss:.15g}" : "";
    body.add("losses.append((train_loss" + (data.tested() ? ", test_loss" : ",") + "))");
    body.begin("if (epoch + 1) % 100 == 0 or epoch + 1 == " + epochs() + ":");
    body.add("print(f\"{name} epoch {epoch + 1} train {train_loss:.15g}" + test + "\")").end();
  }
}
