package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static overfit.train.Specs.config;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;

class RunSettingsTest {

  /** Of 30 epochs, with edits within, at their end and beyond it. */
  private static final RunSettings EDITED = edited(10, 30, 40);

  private static RunSettings edited(long... epochs) {
    RunSettings settings = RunSettings.of(new RunSpec("run", config("epochs=30"), List.of()));
    for (long epoch : epochs) {
      Config edited = config("epochs=30 l2=0." + epoch / 10);
      settings = settings.withEdits(settings.edits().changed(epoch, edited));
    }
    return settings;
  }

  @ParameterizedTest
  @CsvSource({
    "9, 30, '', ''",
    "10, 30, l2=0.1, l2=0.1",
    "29, 30, l2=0.1, l2=0.1",
    "30, 30, l2=0.3, l2=0.1",
    "30, 31, l2=0.3, l2=0.3",
    "40, 40, l2=0.4, l2=0.3",
    "40, 50, l2=0.4, l2=0.4",
    "10, 10, l2=0.1, ''",
  })
  void ofTheLatestEpochAnEditAtTheGoalHasNoEffect(
      long epoch, long goal, String next, String latest) {
    RunSettings settings = EDITED.withGoal(goal);
    assertEquals(config("epochs=30 " + next), settings.at(epoch));
    assertEquals(config("epochs=30 " + latest), settings.atLatest(epoch));
  }

  @ParameterizedTest
  @CsvSource({
    "9, 30, 0", //
    "10, 30, 1",
    "30, 30, 1",
    "30, 31, 2",
    "40, 40, 2",
    "40, 41, 3",
    "0, 0, 0",
  })
  void thoseUntilAnEpochHaveTheEditsThatHadAnEffect(long epoch, long goal, int edits) {
    RunSpec until = EDITED.withGoal(goal).until(epoch);
    assertEquals(EDITED.all().edits().subList(0, edits), until.edits());
    assertEquals(config("epochs=30"), until.config());
  }

  @Test
  void aBranchIsMadeWithTheLaterEditsAndKeepsAll() {
    RunSettings branch = EDITED.branched(10, "branch");
    assertEquals("branch", branch.name());
    assertEquals(List.of(30L, 40L), branch.spec().edits().stream().map(Edit::epoch).toList());
    assertEquals(EDITED.edits(), branch.edits());
    assertEquals(30, branch.goal());
  }

  @Test
  void anotherNumberOfEpochsIsTheGoalEvenAfterAnExtension() {
    RunSettings shorter = EDITED.withGoal(500).withEpochs(20);
    assertEquals(20, shorter.goal());
    assertEquals(config("epochs=20"), shorter.all().config());
    assertEquals(EDITED.all().edits(), shorter.all().edits());
  }

  @Test
  void anotherNameChangesNothingElse() {
    RunSettings renamed = EDITED.renamed("other");
    assertEquals(new RunSpec("other", config("epochs=30"), EDITED.all().edits()), renamed.all());
    assertEquals(EDITED.goal(), renamed.goal());
  }
}
