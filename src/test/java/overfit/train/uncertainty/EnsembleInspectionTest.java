package overfit.train.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.config.RunSpec;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.InspectedState;
import overfit.train.Run;
import overfit.train.Specs;

class EnsembleInspectionTest {

  private static final String SMALL = "hidden=4 dropout=0.2 epochs=20";

  private final List<Ensemble> all = new ArrayList<>();

  private static EnsembleInspection inspection(Variation variation, String settings, long epoch) {
    return new EnsembleInspection(variation, Specs.config(settings), epoch);
  }

  private void inspect(EnsembleInspection inspection, Run run, int most) {
    Findings findings =
        new Findings() {
          @Override
          public void found(Object finding) {
            all.add((Ensemble) finding);
          }

          @Override
          public boolean wanted() {
            return all.size() < most;
          }
        };
    inspection.inspect(List.of(InspectedRun.of(run)), findings);
  }

  @Test
  void theBandGrowsMemberByMember() {
    inspect(inspection(Variation.SEEDS, SMALL, 10), Specs.trained(SMALL, 15), 100);
    assertEquals(19, all.size());
    assertEquals(2, all.get(0).count());
    assertEquals(7, all.get(5).count());
    Ensemble expected = Ensembles.trained(Variation.SEEDS, Specs.spec(SMALL), 10, 20);
    assertArrayEquals(expected.test().fits().mean(), all.get(18).test().fits().mean());
  }

  @Test
  void itEndsEarlyIfItIsNotWanted() {
    inspect(inspection(Variation.WEIGHTS, SMALL, 10), Specs.trained(SMALL, 10), 3);
    assertEquals(3, all.size());
  }

  @Test
  void masksAreThoseOfTheRunAsItIs() {
    inspect(inspection(Variation.DROPOUT, SMALL, 10), Specs.trained(SMALL, 15), 100);
    assertEquals(15, all.get(0).plan().epoch());
    assertEquals(20, all.get(0).count());
    Ensemble last = all.get(all.size() - 1);
    assertEquals(200, last.count());
    Ensemble expected = Ensembles.trained(Variation.DROPOUT, Specs.spec(SMALL), 15, 200);
    assertArrayEquals(expected.test().fits().mean(), last.test().fits().mean());
  }

  @Test
  void withoutDropoutNothingIsFound() {
    inspect(inspection(Variation.DROPOUT, "hidden=4", 10), Specs.trained("hidden=4", 10), 100);
    assertEquals(List.of(), all);
  }

  @Test
  void itDoesNotFollowTheEpochButTheSettings() {
    EnsembleInspection inspection = inspection(Variation.SEEDS, SMALL, 10);
    RunSpec spec = Specs.spec(SMALL);
    Object at10 = inspection.dependsOn(List.of(new InspectedState(0, spec, 10)));
    assertEquals(at10, inspection.dependsOn(List.of(new InspectedState(0, spec, 15))));
    RunSpec other = Specs.spec(SMALL + " l2=0.1");
    assertNotEquals(at10, inspection.dependsOn(List.of(new InspectedState(0, other, 10))));
    assertNotEquals(inspection, inspection(Variation.SEEDS, SMALL + " l2=0.1", 10));
  }

  @Test
  void anotherNameAndOtherBaselinesAreTheSameNetworks() {
    EnsembleInspection inspection = inspection(Variation.SEEDS, SMALL, 10);
    RunSpec spec = Specs.spec(SMALL);
    RunSpec renamed = new RunSpec("other", Specs.config(SMALL + " baseline=spline"));
    assertEquals(
        inspection.dependsOn(List.of(new InspectedState(0, spec, 10))),
        inspection.dependsOn(List.of(new InspectedState(0, renamed, 10))));
    assertEquals(inspection, inspection(Variation.SEEDS, SMALL + " baseline=spline", 10));
    assertTrue(EnsemblePlan.of(Variation.SEEDS, spec, 10).isOf(renamed));
    assertFalse(EnsemblePlan.of(Variation.SEEDS, spec, 10).isOf(Specs.spec(SMALL + " l2=0.1")));
  }
}
