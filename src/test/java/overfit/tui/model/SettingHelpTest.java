package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Settings;
import overfit.train.Specs;
import overfit.tui.Models;

class SettingHelpTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "optimizer=sgd   | coupled: L2 penalty on weights and biases, through the gradient",
        "optimizer=adam decay-biases=false | coupled: L2 penalty on weights, through the gradient",
        "optimizer=adamw | decoupled (AdamW): each step shrinks weights and biases by rate * l2",
      })
  void saysWhichDecayIsInForce(String settings, String words) {
    assertEquals("weight decay, " + words, SettingHelp.of(Specs.config(settings), Settings.L2));
  }

  @Test
  void isInTheLineOfTheSelectedSetting() {
    String help = SettingsRows.help(Models.selecting(Models.lesson(), 0, Settings.L2));
    assertTrue(help.startsWith("l2: weight decay, coupled: L2 penalty on"), help);
  }
}
