package overfit.train.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.train.history.Points;
import overfit.train.sweep.FitSpread;

/**
 * What the members of an ensemble have in common. Those that diverged are counted, and left out of
 * everything else.
 *
 * @param members all that are trained by now
 * @param curve the fits over the range of x, and half of it beyond on both sides
 * @param test the fits at the test points
 * @param heldOut the share of the held-out points in the band; NaN if there are none, or if members
 *     hold out different ones
 */
public record Ensemble(
    EnsemblePlan plan,
    List<Member> members,
    EnsembleCurve curve,
    EnsembleCurve test,
    double heldOut) {

  static Ensemble of(EnsemblePlan plan, List<Member> members) {
    List<Member> sound = sound(members);
    if (sound.isEmpty()) {
      return new Ensemble(plan, members, EnsembleCurve.NONE, EnsembleCurve.NONE, Double.NaN);
    }
    EnsemblePoints points = sound.get(0).points();
    Target target = plan.settings().get(Settings.TARGET);
    double[] truth = Arrays.stream(points.curve()).map(target::at).toArray();
    Points test = points.test();
    return new Ensemble(
        plan,
        members,
        new EnsembleCurve(points.curve(), truth, spread(sound, MemberFit::curve)),
        new EnsembleCurve(test.x(), test.y(), spread(sound, MemberFit::test)),
        heldOut(sound, points.heldOut()));
  }

  private static List<Member> sound(List<Member> members) {
    return members.stream().filter(member -> !member.diverged()).toList();
  }

  private static FitSpread spread(List<Member> sound, Function<MemberFit, double[]> part) {
    return FitSpread.of(sound.stream().map(Member::fit).map(part).toList());
  }

  private static double heldOut(List<Member> sound, Points points) {
    return holdOutOnly(points, sound) && points.count() > 0
        ? spread(sound, MemberFit::heldOut).coverage(points.y())
        : Double.NaN;
  }

  private static boolean holdOutOnly(Points points, List<Member> sound) {
    return sound.stream().allMatch(member -> member.points().heldOut().hasSameValuesAs(points));
  }

  /** Whether some hold out points that others are trained on, so that no share tells anything. */
  public boolean holdsOutDifferentPoints() {
    List<Member> sound = sound(members);
    return !sound.isEmpty() && !holdOutOnly(sound.get(0).points().heldOut(), sound);
  }

  /** The number of members that the statistics are of. */
  public int count() {
    return sound(members).size();
  }

  public int diverged() {
    return members.size() - count();
  }

  /** Whether there are enough members for a spread. */
  public boolean hasBand() {
    return count() > 1;
  }

  /** Whether the truth is known, and with it the errors. */
  public boolean knowsTruth() {
    return config().targetKnown();
  }

  private Config config() {
    return plan.settings();
  }

  /** The share of the test points whose truth lies in the band; NaN if that is not known. */
  public double covered() {
    return hasBand() && knowsTruth() ? test.fits().coverage(test.truth()) : Double.NaN;
  }

  /** Why a fit misses new points; empty if the truth is not known, or without a spread. */
  public Optional<ErrorParts> parts() {
    double deviation = config().get(Settings.NOISE);
    return hasBand() && knowsTruth()
        ? Optional.of(new ErrorParts(test.fits().against(test.truth()), deviation * deviation))
        : Optional.empty();
  }

  /** The mean standard deviation over the test points; NaN without a spread. */
  public double meanDeviation() {
    return hasBand()
        ? Arrays.stream(test.fits().deviation()).average().orElse(Double.NaN)
        : Double.NaN;
  }
}
