package overfit.train.export.pytorch;

import java.util.Optional;
import overfit.config.Setting;
import overfit.config.Settings;

/** The part of the script that trains a network, epoch by epoch. */
final class ScriptTraining {

  private final RunValues values;
  private final ScriptData data;
  private final ScriptNetwork network;
  private final ScriptLoss loss;
  private final ScriptBatches batches;
  private final ScriptOptimizer optimizer;
  private final ScriptSchedule schedule;
  private final ScriptEdits edits;
  private final ScriptStopping stopping;
  private final ScriptAverage average;
  private final PythonLines body = new PythonLines();

  ScriptTraining(RunValues values, ScriptData data, ScriptNetwork network, ScriptLoss loss) {
    this.values = values;
    this.data = data;
    this.network = network;
    this.loss = loss;
    batches = new ScriptBatches(values);
    optimizer = new ScriptOptimizer(values);
    schedule = new ScriptSchedule(values);
    edits = new ScriptEdits(values, batches);
    stopping = new ScriptStopping(values, edits);
    average = new ScriptAverage(values, data, loss);
    setUp();
    loop();
    average.writeEnd(body);
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
    setWeightSeed();
    body.add("network = " + network.signature());
    String criterion = loss.criterion();
    body.addIf(!criterion.equals("criterion"), "criterion = " + criterion);
    optimizer.write(body);
    schedule.write(body);
    edits.localNames().forEach(body::add);
    body.add("losses = []");
    stopping.writeSetUp(body);
    average.writeSetUp(body);
  }

  private void setWeightSeed() {
    if (values.all(config -> config.get(Settings.WEIGHT_SEED).isEmpty())) {
      return;
    }
    String seed =
        values.of(
            Settings.WEIGHT_SEED,
            "weight_seed",
            value -> value.map(String::valueOf).orElse("None"));
    boolean some = values.any(config -> config.get(Settings.WEIGHT_SEED).isEmpty());
    body.add("# A new stream for the first weights and all that is drawn after them.");
    body.beginIf(some, "if " + seed + " is not None:");
    body.add("torch.manual_seed(" + seed + ")").endIf(some);
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
    average.writeEpoch(body);
    schedule.writeStep(body);
    evaluate();
    stopping.write(body);
    print();
    stopping.writeEnd(body);
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
    body.add("loss = criterion(network(" + noisy(x) + "), " + y + ")");
    if (edits.l1().isUsed()) {
      String l1 = edits.l1().inLoop();
      body.add("penalty = " + l1 + " * sum(p.abs().sum() for p in " + optimizer.penalized() + ")");
      body.add("(loss + penalty).backward()");
    } else {
      body.add("loss.backward()");
    }
    clip("clip_norm", Settings.CLIP_NORM);
    clip("clip_value", Settings.CLIP_VALUE);
    body.add("optimizer.step()");
    limitNorms();
    average.writeStep(body);
  }

  /** The inputs of a step, with noise if a run has it. */
  private String noisy(String x) {
    LiveValue<Double> noise = edits.inputNoise();
    if (!noise.isUsed()) {
      return x;
    }
    boolean some = !noise.isAlwaysUsed();
    String value = noise.inLoop();
    body.addIf(some, "inputs = " + x);
    body.beginIf(some, "if " + value + " > 0:");
    body.add("inputs = " + x + " + (" + value + " * torch.randn(len(" + x + "), 1)).double()");
    body.endIf(some);
    return "inputs";
  }

  private void limitNorms() {
    LiveValue<Optional<Double>> limit = edits.maxNorm();
    if (!limit.isUsed()) {
      return;
    }
    boolean some = !limit.isAlwaysUsed();
    body.beginIf(some, "if " + limit.inLoop() + " is not None:");
    body.begin("with torch.no_grad():");
    body.begin("for layer in network[:-1]:  # without the output layer");
    body.begin("if isinstance(layer, nn.Linear):");
    body.add("norm = layer.weight.norm(dim=1, keepdim=True)");
    body.add("layer.weight *= torch.clamp(" + limit.inLoop() + " / norm, max=1)");
    body.end().end().end().endIf(some);
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
    String last = epochs() + stopping.printed();
    body.begin("if (epoch + 1) % 100 == 0 or epoch + 1 == " + last + ":");
    body.add("print(f\"{name} epoch {epoch + 1} train {train_loss:.15g}" + test + "\")").end();
  }
}
