package overfit.tui.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.config.Settings;
import overfit.train.RunSnapshot;
import overfit.tui.Models;
import overfit.tui.model.Model;

class LossCsvTest {

  private static final String HEAD = "run,epoch,epochs,train_loss,test_loss,learning_rate";

  @Test
  void beforeTheFirstSnapshotThereIsOnlyItsHead() {
    assertEquals(HEAD + "\n", LossCsv.csv(Models.lesson()));
  }

  @Test
  void eachEpochOfEachRunHasALine() {
    Model model = Models.trained(Models.lesson(), 3);
    List<String> lines = LossCsv.csv(model).lines().toList();
    assertEquals(10, lines.size());
    RunSnapshot none = model.selected().orElseThrow();
    double seen = none.curves().train().mean(2);
    assertEquals("none,3,1," + seen + "," + none.testLoss() + ",0.01", lines.get(3));
    assertTrue(lines.get(4).startsWith("l2,1,1,"), lines.get(4));
    assertEquals("", LossCsv.note(model));
  }

  @Test
  void ofALongPastALineIsForSeveralEpochsAndNoneIsLost() {
    Model lesson = Models.with(Models.lesson(), 0, Settings.EPOCHS, "20011");
    Model model = Models.trained(Models.with(lesson, 0, Settings.HIDDEN, "2"), 20011);
    List<String> lines =
        LossCsv.csv(model).lines().filter(line -> line.startsWith("none,")).toList();
    long epochs = 0;
    for (String line : lines) {
      String[] fields = line.split(",");
      epochs += Long.parseLong(fields[2]);
      assertEquals(epochs, Long.parseLong(fields[1]), line);
    }
    assertEquals(20011, epochs);
    assertEquals(", each line the mean of up to 32 epochs", LossCsv.note(model));
    assertTrue(lines.size() < 20011);
  }

  @Test
  void whatIsNotKnownIsEmpty() {
    Model model = Models.with(Models.lesson(), 0, Settings.POINTS, "0:1,1:2,2:1");
    Model unknown = Models.trained(Models.with(model, 0, Settings.TARGET, "unknown"), 1);
    String line = LossCsv.csv(unknown).lines().toList().get(1);
    assertTrue(line.matches("none,1,1,[0-9.E-]+,,0.01"), line);
  }
}
