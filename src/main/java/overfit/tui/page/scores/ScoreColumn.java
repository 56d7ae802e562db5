package overfit.tui.page.scores;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.screen.NumberText;
import overfit.screen.Role;
import overfit.train.AveragedLosses;
import overfit.train.RunStatus;
import overfit.train.Scores;
import overfit.train.baseline.BaselineFit;
import overfit.tui.model.HiddenSettings;

/** A column of the table of scores; the rightmost are left out first if the table is narrow. */
enum ScoreColumn {
  TRAIN("train", scores -> loss(scores.trainLoss()), Scores::trainLoss) {
    @Override
    String text(BaselineFit baseline) {
      return loss(baseline.trainLoss());
    }
  },
  TEST("test", scores -> loss(scores.testLoss()), Scores::testLoss) {
    @Override
    String text(BaselineFit baseline) {
      return loss(baseline.testLoss());
    }
  },
  GAP("gap", scores -> loss(scores.gap())) {
    @Override
    String text(BaselineFit baseline) {
      return loss(baseline.testLoss() - baseline.trainLoss());
    }
  },
  TRAIN_R2("R2 train", scores -> loss(scores.losses().trainR2())),
  HELD_OUT_R2("R2 test", scores -> loss(scores.losses().heldOutR2())),
  BEST("best test", scores -> loss(scores.bestTestLoss()), Scores::bestTestLoss),
  BEST_AT("at", scores -> scores.bestEpoch() == 0 ? "-" : scores.bestEpoch() + ""),
  AVERAGED_TRAIN("avg train", scores -> loss(averaged(scores).train())),
  AVERAGED_TEST("avg test", scores -> loss(averaged(scores).test())),
  AVERAGED_EXCESS("avg excess", scores -> loss(averaged(scores).excess())),
  EXCESS("excess", scores -> loss(scores.excessLoss()), Scores::excessLoss) {
    @Override
    String text(BaselineFit baseline) {
      return loss(baseline.excessLoss());
    }
  },
  PENALTY("penalty", scores -> loss(scores.penalty())),
  PARAMETERS("params", scores -> scores.config().parameterCount() + "") {
    @Override
    String text(BaselineFit baseline) {
      return baseline.coefficients().map(all -> all.length + "").orElse("");
    }
  },
  STATUS("status", scores -> scores.status().name().toLowerCase(Locale.ROOT)),
  EPOCH("epoch", scores -> scores.epoch() + ""),
  TRUTH("truth", scores -> loss(scores.truthLoss())),
  FLOOR("floor", scores -> loss(scores.references().floor())),

  TRAIN_MODE("train mode", scores -> loss(scores.trainModeLoss()), Scores::trainModeLoss);

  /** The least width, so that columns do not move while losses fall. */
  private static final int LEAST = 6;

  private final String title;
  private final Function<Scores, String> text;
  private final ToDoubleFunction<Scores> judged;

  /** A column without a best value. */
  ScoreColumn(String title, Function<Scores, String> text) {
    this(title, text, scores -> Double.NaN);
  }

  /**
   * @param judged the value of which the lowest is the best
   */
  ScoreColumn(String title, Function<Scores, String> text, ToDoubleFunction<Scores> judged) {
    this.title = title;
    this.text = text;
    this.judged = judged;
  }

  /** Whether a setting that is hidden can be told from it. */
  private boolean tells(Config run, HiddenSettings hidden) {
    return switch (this) {
      case PENALTY -> hidden.hides(run, Settings.L2) || hidden.hides(run, Settings.L1);
      case PARAMETERS ->
          hidden.hides(run, Settings.HIDDEN) || hidden.hides(run, Settings.NORMALIZATION);
      default -> false;
    };
  }

  /**
   * The columns for these scores: R² only of own data, averages only if there are any, and none
   * that tells a hidden setting.
   */
  static List<ScoreColumn> of(List<Scores> all, HiddenSettings hidden) {
    boolean own = all.stream().anyMatch(scores -> scores.config().hasOwnData());
    boolean averaged = all.stream().anyMatch(scores -> scores.averaged().isPresent());
    return Stream.of(values())
        .filter(column -> averaged || !column.isOfAverage())
        .filter(column -> own || column != TRAIN_R2 && column != HELD_OUT_R2)
        .filter(column -> all.stream().noneMatch(run -> column.tells(run.config(), hidden)))
        .toList();
  }

  private static AveragedLosses averaged(Scores scores) {
    return scores.averaged().orElse(AveragedLosses.UNKNOWN);
  }

  private boolean isOfAverage() {
    return this == AVERAGED_TRAIN || this == AVERAGED_TEST || this == AVERAGED_EXCESS;
  }

  private static String loss(double loss) {
    return NumberText.loss(loss);
  }

  String title() {
    return title;
  }

  int least() {
    return Math.max(LEAST, title.length());
  }

  String text(Scores scores) {
    return text.apply(scores);
  }

  /** The same of a curve by formula; "" if it has no such number. */
  String text(BaselineFit baseline) {
    return "";
  }

  /** The value to minimize; NaN if it is not compared. */
  double judged(Scores scores) {
    return scores.status() == RunStatus.DIVERGED ? Double.NaN : judged.applyAsDouble(scores);
  }

  Role role(Scores scores) {
    return this == STATUS && scores.status() == RunStatus.DIVERGED ? Role.ERROR : Role.TEXT;
  }
}
