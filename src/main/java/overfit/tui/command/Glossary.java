package overfit.tui.command;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the words, numbers and marks on the screen mean; only in ASCII, for every terminal. */
enum Glossary {
  LOSSES(
      "Losses and other numbers",
      "train",
      "mean squared error on the noisy samples, dropout off",
      "seen",
      "what training saw as its loss in the last epoch, dropout on and before its step",
      "test",
      "mean squared error against the true function, without noise, on 100 evenly spaced points"
          + " from x-min to x-max: the true risk, at best 0",
      "noise floor",
      "what the true function itself would have as train loss; below it, noise is learned",
      "gap",
      "what a new noisy point costs more than a sample: test + noise floor - train",
      "penalty",
      "what l1 and l2 cost beside the loss; losses are shown without it",
      "best",
      "the lowest test loss so far, and the epoch that it was at",
      "epoch 40/500",
      "how often all samples were seen, and when training ends; extended: later than the setting"
          + " epochs says, by space at the end, n or :goto",
      "60/s",
      "epochs a second; max is as fast as it goes",
      "seed",
      "where the random numbers start: same seed, same run",
      "-",
      "not known: the true function is not given, or nothing was trained yet"),
  VERDICTS(
      "What is said of a run",
      "starting",
      "too early to tell",
      "learning",
      "not there yet, and still getting better",
      "generalizing",
      "near the true function, or as near as these samples lead",
      "underfitting",
      "the samples are not fitted as well as the true function would",
      "overfitting",
      "the test loss rises since that epoch while the train loss falls: noise is learned",
      "unstable",
      "the steps are too long, or too noisy, to settle",
      "diverged",
      "the loss grew beyond all numbers; the last good fit stays",
      "truth unknown",
      "only the train loss is known, which cannot tell overfitting"),
  RUNS(
      "Runs",
      "baseline",
      "the run that the others are compared with; P chooses it",
      "l2 0 -> 0.1",
      "what a run has otherwise than the baseline",
      "edited at k",
      "a setting of this run was changed after epoch k",
      "past",
      "an earlier epoch is shown; nothing can be changed in it, b branches there",
      "faint mark",
      "the run is hidden: it trains, but its curves are not drawn",
      "running, paused",
      "space goes from one to the other",
      "finished",
      "the last epoch is done; space trains as many again"),
  SETTINGS(
      "Settings",
      "wave + value",
      "a setting that changes the running network",
      "bold value",
      "changed since the preset was opened",
      "restarts",
      "changing this setting starts the run, or all runs, again",
      "5 of 42",
      "so many settings have the letters of the filter"),
  CHARTS(
      "Charts",
      "Fit: dotted line",
      "the true function",
      "Fit: dots",
      "the noisy samples that all runs train on",
      "Fit: shaded",
      "no samples there: what a network says there is a guess",
      "residual",
      "how far a sample is from the fit of the selected run",
      "Loss: curves",
      "what training saw in each epoch, with dropout on",
      "Loss: dots",
      "the test loss of the selected run, and the noise floor",
      "smoothed",
      "an average over past epochs; the faint line behind it is the loss itself",
      "clipped",
      "so many points are above or below the axis, and not drawn",
      "lr, rate",
      "the learning rate that the schedule gave at that epoch",
      "value cursor",
      "the upright line; beside it what every run has there",
      "log",
      "the axis is logarithmic: equal steps are equal factors");

  private final String title;
  private final Map<String, String> words = new LinkedHashMap<>();

  /** A word, its meaning, the next word, and so on. */
  Glossary(String title, String... wordsAndMeanings) {
    this.title = title;
    for (int i = 0; i < wordsAndMeanings.length; i += 2) {
      words.put(wordsAndMeanings[i], wordsAndMeanings[i + 1]);
    }
  }

  String title() {
    return title;
  }

  /** In the order of the help. */
  Map<String, String> words() {
    return words;
  }
}
