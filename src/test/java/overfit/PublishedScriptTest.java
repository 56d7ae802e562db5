package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import overfit.Lesson.Setup;
import overfit.data.Samples;
import overfit.math.RandomStream;

/**
 * The lesson's script as published: three networks from one random stream, and a prediction with
 * dropout still active.
 */
class PublishedScriptTest {
  /**
   * PyTorch trained in float32, with 6e-8 per rounding, which these runs hardly amplify
   * (f32MaxRelDiff in the lesson's file is 4e-7).
   */
  private static final double FLOATS = 2e-6;

  private final JsonNode runs = Reference.file("lesson-script-as-published").get("runs");
  private final RandomStream random = new RandomStream(42);
  private final Samples data = Lesson.data(random);

  @Test
  void itsNumbersComeFromOneStreamToTheLastMask() {
    assertRun("no_reg", new Lesson(Setup.PLAIN, data, random));
    assertRun("l2", new Lesson(Setup.PLAIN.withL2(0.1), data, random));
    assertRun("dropout", new Lesson(Setup.PLAIN.withDropout(0.3), data, random));
  }

  private void assertRun(String run, Lesson lesson) {
    JsonNode expected = runs.get(run);
    for (JsonNode loss : expected.get("losses")) {
      assertClose(loss, lesson.epoch());
    }
    assertClose(expected.get("testMseAsWritten"), lesson.testLossInTrainingMode());
    assertClose(expected.get("finalTrainMseEval"), lesson.trainLossEval());
    assertClose(expected.get("testMseEval"), lesson.testLoss());
  }

  private static void assertClose(JsonNode expected, double actual) {
    assertEquals(expected.asDouble(), actual, FLOATS * expected.asDouble());
  }
}
