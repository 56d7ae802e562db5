package overfit.train.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.nn.Activation;
import overfit.nn.Loss;
import overfit.nn.optim.UpdateRule;
import overfit.train.NextEpoch;
import overfit.train.NextUpdate;
import overfit.train.Run;
import overfit.train.RunParts;
import overfit.train.RunStatus;

/**
 * The next update of a run and the settings that it is made with.
 *
 * @param restored whether early stopping has restored the network that it starts from
 * @param standardized whether its numbers are in other units than those of the points
 */
public record NextStep(
    String run, Config config, boolean restored, boolean standardized, NextUpdate update) {

  /** Makes the update on a copy of the run. */
  public static NextStep of(Run run) {
    NextEpoch next = run.nextEpoch();
    Config config = next.config();
    return new NextStep(
        run.name(),
        config,
        run.status() == RunStatus.STOPPED,
        config.standardizes(),
        next.firstUpdate());
  }

  /** {@code epoch 85} or {@code epoch 85, restored}: what the step comes after. */
  public String epoch() {
    return "epoch " + update.epoch() + (restored ? ", restored" : "");
  }

  /** The activation after a hidden layer, counted from 0. */
  public Activation activation(int layer) {
    List<Activation> all = config.get(Settings.ACTIVATION);
    return all.get(Math.min(layer, all.size() - 1));
  }

  public Loss loss() {
    return config.get(Settings.LOSS);
  }

  UpdateRule rule() {
    return new RunParts(config).updateRule(update.step());
  }

  /** Whether the network is a straight line, with two parameters. */
  public boolean isLinear() {
    return update.layers().size() == 1;
  }

  /** How the optimizer updates a parameter w with its gradient g. */
  public List<String> formulas() {
    return rule().formulas();
  }

  /** The values of the letters in the optimizer's formulas. */
  public Map<String, Double> letters() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("eta", update.step().rate());
    all.put("mu", update.step().momentumInForce());
    all.put("tau", config.get(Settings.DAMPENING));
    all.put("alpha", config.get(Settings.ALPHA));
    all.put("beta1", update.step().momentumOr(config.get(Settings.BETA1)));
    all.put("beta2", config.get(Settings.BETA2));
    all.put("rho", config.get(Settings.RHO));
    all.put("lambda", update.step().weightDecay());
    all.put("t", (double) rule().steps(update.optimizer()));
    String formulas = String.join(" ", rule().formulas());
    all.keySet().removeIf(letter -> !formulas.matches(".*\\b" + letter + "\\b.*"));
    return all;
  }

  /** The way of one parameter through the update, given its position in their vector. */
  public FollowedParameter follow(int parameter) {
    return FollowedParameter.of(this, parameter);
  }
}
