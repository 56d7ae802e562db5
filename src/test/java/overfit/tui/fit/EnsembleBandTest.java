package overfit.tui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Campaign;
import overfit.config.RunSpec;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.Specs;
import overfit.train.sweep.Shard;
import overfit.train.sweep.SweepTraining;
import overfit.train.sweep.TrialText;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsembleMembers;
import overfit.train.uncertainty.EnsemblePlan;
import overfit.train.uncertainty.Variation;
import overfit.tui.model.Crosshair;
import overfit.tui.model.FitView;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

class EnsembleBandTest {

  private static final Look ASCII = new Look(Glyphs.ASCII, true);

  private static final String SMALL = "hidden=2 samples=3 epochs=10 learning-rate=0.1";

  private static final RunSnapshot RUN = Specs.trained(SMALL, 10).snapshot();

  private static final EnsemblePlan PLAN =
      new EnsemblePlan(Variation.SEEDS, Specs.spec(SMALL), 10, 4);

  private static final Ensemble FOUR = trained(PLAN);

  private static Ensemble trained(EnsemblePlan plan) {
    EnsembleMembers members = new EnsembleMembers(plan, () -> true);
    new SweepTraining(
            members.sweep(),
            Shard.ALL,
            Specs.VECTORS,
            () -> 0,
            TrialText.NONE,
            members,
            () -> false)
        .run();
    return members.ensemble();
  }

  private static FitChart chart(Look look, FitView view) {
    Optional<EnsembleBand> band = Optional.of(new EnsembleBand(look, FOUR, 0));
    return new FitChart(look, List.of(), RUN, view, band);
  }

  private static String words(List<Label> labels) {
    return String.join(
        ", ", labels.stream().map(each -> (each.mark() + " " + each.word()).strip()).toList());
  }

  private static String words(EnsemblePlan plan, Optional<Ensemble> known) {
    return words(new EnsembleWords(ASCII, plan, known).labels(" epoch "));
  }

  @Test
  void theBandIsShadedAroundTheMean() {
    Surface surface = new Surface(44, 12);
    chart(ASCII, FitView.INITIAL).draw(surface);
    assertEquals(
        """
            |
         +1 |                         *******
            |                       **       **
            |                      *           **
            |*          :::::::::**::::::::::::::o::
          0 |:*o:::::::::mmmmmmmommmmmmmmmmmmmmmmmmm
            |mmmmmmmmmmmm:::::**:::::              *
            |:::**:::::::::  *
            |     **       **
         -1 |       *******
            |
             -pi                0                pi
        """,
        surface.toString());
  }

  @Test
  void theErrorIsThreeBandsOneOverTheOther() {
    Surface surface = new Surface(44, 12);
    new ErrorChart(ASCII, FitAxes.of(RUN, FitView.INITIAL).across(), FOUR).draw(surface);
    assertEquals(
        """
         1.0 |
             |                          bbb
             |         bbb             bbbbb
             |        bbbbb           bbbbbbb
             |       bbbbbbb          bbbbbbbb
         0.5 |      bbbbbbbbb        bbbbbbbbb
             |      bbbbbbbbbb      bbbbbbbbbbb
             |     bbbbbbbbbbbb    bbbbbbbbbbbbb
             |b   bbbbbbbbbbbbbb   bbbbbbbbbbbbbb  b
             |nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
           0 |nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
              -pi               0                pi
        """,
        surface.toString());
  }

  @Test
  void theLegendNamesTheBandAndTheCrosshairItsWidth() {
    FitView at = FitView.INITIAL.withCrosshair(Crosshair.at(0, 0));
    FitChart chart = chart(ASCII, at);
    assertEquals(
        "::: +-2 sd of 4 seeds, m mean, *** sin(x), o data", words(chart.legend(new Size(44, 12))));
    assertEquals(
        "x 0 y 0, on a point, *** true 0.000, m mean 0.041 +-0.261", words(chart.readout()));
  }

  @Test
  void theFootTellsHowFarItIsAndThenTheNumbers() {
    assertEquals("training 4 seeds to epoch 10", words(PLAN, Optional.empty()));
    assertEquals(
        "4 seeds at epoch 10, truth within 18 %, bias^2 0.389, variance 0.0088, noise 0.090",
        words(PLAN, Optional.of(FOUR)));
    EnsemblePlan more = new EnsemblePlan(Variation.SEEDS, Specs.spec(SMALL), 10, 20);
    assertEquals("4 of 20 seeds at epoch 10", words(more, Optional.of(FOUR)).split(", ")[0]);
  }

  @Test
  void theFootTellsWhyThereIsNone() {
    assertEquals(
        "no dropout masks: dropout 0",
        words(EnsemblePlan.of(Variation.DROPOUT, Specs.spec(SMALL), 10), Optional.empty()));
    RunSpec wild = Specs.spec("hidden=2 activation=identity learning-rate=50 epochs=500");
    EnsemblePlan plan = new EnsemblePlan(Variation.WEIGHTS, wild, 500, 2);
    assertEquals(
        "2 first weights at epoch 500, 2 diverged", words(plan, Optional.of(trained(plan))));
  }

  @Test
  void withoutATruthItTellsOfTheHeldOutPoints() {
    RunSpec own = Specs.spec("hidden=2 target=unknown points=0:1,1:2,2:3 held-out=0.5:9,1.5:2.5");
    EnsemblePlan plan = new EnsemblePlan(Variation.WEIGHTS, own, 0, 4);
    assertEquals(
        "4 first weights at epoch 0, held out within 50 %, agreement is not truth",
        words(plan, Optional.of(trained(plan))));
  }

  @Test
  void seedsHoldOutOtherPointsOfTheSameData() {
    RunSpec own =
        Specs.spec("hidden=2 target=unknown holdout=0.4 points=0:1,0.5:9,1:2,1.5:2.5,2:3,2.5:4");
    EnsemblePlan plan = new EnsemblePlan(Variation.SEEDS, own, 0, 4);
    assertEquals(
        "4 seeds at epoch 0, each holds out other points, agreement is not truth",
        words(plan, Optional.of(trained(plan))));
  }

  @Test
  void withAnAverageItTellsThatTheBandIsWithoutIt() {
    EnsemblePlan plan =
        new EnsemblePlan(Variation.SEEDS, Specs.spec(SMALL + " average=ema"), 10, 4);
    assertTrue(
        words(plan, Optional.of(trained(plan)))
            .startsWith("4 seeds at epoch 10, without ema, truth"));
  }

  @ParameterizedTest
  @EnumSource
  void itIsDrawnAtEverySize(Glyphs glyphs) {
    Look look = new Look(glyphs, false);
    FitChart chart = chart(look, FitView.INITIAL.withWide(true));
    ErrorChart errors = new ErrorChart(look, FitAxes.of(RUN, FitView.INITIAL).across(), FOUR);
    for (int width : Campaign.sizes(400)) {
      for (int height : Campaign.sizes(120)) {
        Surface surface = new Surface(width, height);
        chart.draw(surface);
        errors.draw(surface);
        assertEquals(width, surface.width());
      }
    }
  }
}
