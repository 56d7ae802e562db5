package overfit.tui.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.history.Histories;
import overfit.tui.Models;
import overfit.tui.model.Model;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

class LossLegendTest {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);

  @ParameterizedTest
  @CsvSource({
    "0, rate 0",
    "0.05, rate 0.05",
    "0.0073452, rate 0.007345",
    "0.0001, rate 0.0001",
    "0.00001234, rate 1.23e-5",
    "1.5e-6, rate 1.5e-6",
    "2.5e-9, rate 2.5e-9",
    "100, rate 100",
    "1e6, rate 1e6",
  })
  void theRateOfTheLastEpochIsReadWithItsFirstDigits(double rate, String words) {
    Model model = LossModels.press(withRate(Models.trained(Models.lesson(), 0), rate), "t");
    List<Label> labels = new LossLegend(LossData.of(model, LOOK), LOOK).labels();
    assertEquals(
        List.of(words),
        labels.stream().map(Label::word).filter(word -> word.startsWith("rate")).toList());
  }

  private static Model withRate(Model model, double rate) {
    Snapshot before = model.snapshot().orElseThrow();
    double[] losses = {1};
    RunSnapshot run = Histories.with(before.runs().get(0), losses, losses, new double[] {rate});
    return model.withSnapshot(new Snapshot(List.of(run), true, before.speed()));
  }
}
