package overfit.tui.page.degrees;

import java.util.ArrayList;
import java.util.List;
import overfit.screen.NumberText;
import overfit.train.baseline.DegreeCurve;
import overfit.train.baseline.DegreeLosses;

/** What a curve of losses over the degree shows, in sentences. */
final class DegreeWords {

  private DegreeWords() {}

  static List<String> of(DegreeCurve curve) {
    List<String> words = new ArrayList<>();
    DegreeLosses last = curve.last();
    words.add(
        "Lowest test loss of a degree below "
            + curve.samples()
            + ": "
            + test(curve.lowest())
            + ". With as many coefficients as samples, one polynomial meets all of them: "
            + test(curve.met())
            + ".");
    words.add(
        "Of higher degrees, many meet all. The one with the least norm of its coefficients in"
            + " Legendre's basis: "
            + test(last)
            + ". In the orthonormal basis the least norm is that of another: "
            + NumberText.loss(last.orthonormal().test())
            + ".");
    words.add(
        "What it depends on: the basis, whose norm decides between polynomials that fit equally"
            + " well; the number of samples, with which the peak moves; the noise.");
    return words;
  }

  /** {@code 0.104 at degree 3}. */
  private static String test(DegreeLosses losses) {
    return NumberText.loss(losses.legendre().test()) + " at degree " + losses.degree();
  }
}
