package overfit.tui.fit;

import static overfit.screen.NumberText.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Settings;
import overfit.screen.NumberText;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsemblePlan;
import overfit.train.uncertainty.ErrorParts;
import overfit.train.uncertainty.Variation;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** What is known of a band, the most important first. */
final class EnsembleWords {

  private final Look look;
  private final EnsemblePlan plan;
  private final Optional<Ensemble> ensemble;

  /**
   * @param plan what it is to be of
   * @param ensemble as far as it is trained
   */
  EnsembleWords(Look look, EnsemblePlan plan, Optional<Ensemble> ensemble) {
    this.look = look;
    this.plan = plan;
    this.ensemble = ensemble;
  }

  /**
   * @param epoch {@code " epoch "} or, where that is too long, a space: before its number
   */
  List<Label> labels(String epoch) {
    List<Label> labels = new ArrayList<>();
    if (!plan.obstacle().isEmpty()) {
      String none = "no " + plan.variation().members("") + ": " + plan.obstacle();
      labels.add(Label.of(none, Style.of(Role.NOTICE)));
      return labels;
    }
    labels.add(Label.of(members(epoch), Style.TEXT.withBold()));
    ensemble.filter(Ensemble::hasBand).ifPresent(known -> describe(known, labels));
    long diverged = ensemble.map(Ensemble::diverged).orElse(0);
    if (diverged > 0) {
      labels.add(1, Label.of(diverged + " diverged", Style.of(Role.NOTICE)));
    }
    return labels;
  }

  /**
   * {@code training 20 seeds to epoch 500}, {@code 7 of 20 seeds at epoch 500}, {@code 20 seeds at
   * epoch 500}, or {@code up to epoch 500} if each stops early by itself.
   */
  private String members(String word) {
    int trained = ensemble.map(known -> known.members().size()).orElse(0);
    boolean part = trained > 0 && trained < plan.count();
    String count = part ? trained + " of " + plan.count() : plan.count() + "";
    long epoch = ensemble.map(known -> known.plan().epoch()).orElse(plan.epoch());
    String verb = trained > 0 ? "" : isTrained() ? "training " : "drawing ";
    return verb + plan.variation().members(count) + preposition(trained) + word + epoch;
  }

  private String preposition(int trained) {
    boolean early = plan.settings().get(Settings.EARLY_STOPPING).isPresent();
    if (isTrained() && early) {
      return " up to";
    }
    return isTrained() && trained == 0 ? " to" : " at";
  }

  /** Whether each member is a network of its own. */
  private boolean isTrained() {
    return plan.variation() != Variation.DROPOUT;
  }

  private void describe(Ensemble known, List<Label> labels) {
    if (known.knowsTruth()) {
      add(labels, "truth within " + percent(known.covered()));
    } else if (!Double.isNaN(known.heldOut())) {
      add(labels, "held out within " + percent(known.heldOut()));
    } else if (known.holdsOutDifferentPoints()) {
      add(labels, "each holds out other points");
    }
    known.parts().ifPresent(parts -> describe(parts, labels));
    if (!plan.drawsSamples()) {
      labels.add(Label.of("agreement is not truth", Style.DIM));
    }
    if (plan.hasAverage()) {
      String average = plan.settings().text(Settings.AVERAGE);
      labels.add(1, Label.of("without " + average, Style.of(Role.NOTICE)));
    }
  }

  private void describe(ErrorParts parts, List<Label> labels) {
    add(labels, BiasWord.of(look, plan) + " " + NumberText.loss(parts.fits().bias2()));
    add(labels, "variance " + NumberText.loss(parts.fits().variance()));
    add(labels, "noise " + NumberText.loss(parts.noise()));
  }

  private static void add(List<Label> labels, String words) {
    labels.add(Label.of(words, Style.TEXT));
  }
}
