package overfit.train;

import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.train.EarlyStopping.Best;
import overfit.train.history.LossWindows;
import overfit.train.history.RunHistory;

/** A run with its predictions after the present epoch, for its scores and its snapshots. */
final class ScoredRun {

  private final Run run;
  private final Config config;
  private final Evaluation evaluation;
  private final RunHistory history;

  /** The epoch of the network, unless it is the last one. */
  private final Optional<Best> restored;

  private final Evaluation.Predictions onSamples;
  private final Evaluation.Predictions onHeldOut;

  ScoredRun(Run run) {
    this.run = run;
    config = run.config();
    evaluation = run.evaluation();
    history = run.history();
    restored = run.restored();
    onSamples = evaluation.predictions();
    onHeldOut = evaluation.heldOutPredictions();
  }

  /** The scores of the network: after early stopping, of the best epoch. */
  Scores scores() {
    LossWindows progress = history.progress();
    return new Scores(
        config,
        run.status(),
        run.divergence(),
        run.epoch(),
        run.goal(),
        losses(),
        new BestEpoch(history.bestEpoch(), history.bestTestLoss(), history.bestExcessLoss()),
        evaluation.references(),
        run.baselines().of(config, evaluation.data()),
        evaluation.data().summary(),
        restored.map(best -> progress.around(best.epoch())).orElseGet(progress::last),
        restored.map(best -> progress.around(best.epoch())).orElseGet(progress::before),
        progress.around(history.bestEpoch()),
        restored.map(best -> OptionalLong.of(best.epoch())).orElse(OptionalLong.empty()),
        run.averaged().map(AveragedEvaluation::losses));
  }

  private Losses losses() {
    return new Losses(
        onSamples.loss(),
        restored.map(Best::trainMode).orElseGet(history::trainLoss),
        history.firstTrainLoss(),
        restored.map(Best::test).orElseGet(history::testLoss),
        history.firstTestLoss(),
        restored.map(Best::excess).orElseGet(history::excessLoss),
        onHeldOut.loss(),
        onSamples.r2(),
        onHeldOut.r2(),
        run.penalty());
  }

  RunSnapshot snapshot(int id, SnapshotRequest request) {
    evaluation.setMargin(request.margin());
    return new RunSnapshot(
        id,
        run.start(),
        scores(),
        new FittedPoints(run.data(), onSamples.outputs()),
        new FittedPoints(run.heldOut(), onHeldOut.outputs()),
        evaluation.fit(),
        run.averaged().flatMap(average -> average.fit(request.margin())),
        evaluation.truth(),
        run.baselines().curves(config, evaluation.data(), evaluation.truth().x()),
        history.curves(),
        units(id, request));
  }

  private Optional<UnitResponses> units(int id, SnapshotRequest request) {
    int layer = request.layer();
    boolean wanted =
        request.run() == id && layer > 0 && layer <= config.get(Settings.HIDDEN).size();
    return wanted ? Optional.of(evaluation.units(layer)) : Optional.empty();
  }
}
