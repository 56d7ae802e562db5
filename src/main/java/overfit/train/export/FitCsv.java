package overfit.train.export;

import com.fasterxml.jackson.core.io.NumberOutput;
import overfit.train.Run;
import overfit.train.history.Points;

/**
 * The predictions of a network at the test points as CSV, in the units of the data; and the true
 * function where it is known.
 */
public final class FitCsv {

  private FitCsv() {}

  public static String of(Run run) {
    Points fit = run.evaluation().testFit();
    Points truth = run.evaluation().testTruth();
    boolean known = truth.count() > 0;
    StringBuilder text = new StringBuilder(known ? "x,fit,truth\n" : "x,fit\n");
    for (int i = 0; i < fit.count(); i++) {
      text.append(number(fit.x()[i])).append(',').append(number(fit.y()[i]));
      text.append(known ? "," + number(truth.y()[i]) : "").append('\n');
    }
    return text.toString();
  }

  private static String number(double value) {
    return NumberOutput.toString(value, true);
  }
}
