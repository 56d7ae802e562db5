package overfit.tui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import overfit.config.ChangeScope;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.train.SettingsChange;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Inapplicable;
import overfit.tui.model.Model;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

/** A sweep of the selected setting over sensible values, to be edited or confirmed. */
public final class SweepProposal {

  private SweepProposal() {}

  /**
   * Opens a prompt with the command, or says why a sweep makes no sense.
   *
   * @param prompt opens the prompt with a text
   */
  public static Update open(Model model, BiFunction<Model, String, Update> prompt) {
    if (!(SettingsRows.selected(model) instanceof SettingsRow.OfSetting row)) {
      return Update.of(model).saying("select a setting below to sweep it");
    }
    return model.runs().isFull() ? RunActions.full(model) : open(model, row.setting(), prompt);
  }

  private static <T> Update open(
      Model model, Setting<T> setting, BiFunction<Model, String, Update> prompt) {
    Config config = model.config();
    List<T> values = setting.domain().sweep(config.get(setting));
    Optional<String> senseless = senseless(config, setting, values);
    if (HiddenSettings.of(model).hides(model.config(), setting)) {
      return Update.of(model).saying(setting.name() + ": its value is hidden by the lesson");
    }
    if (senseless.isPresent()) {
      return Update.of(model).saying(senseless.get());
    }
    String words =
        values.stream()
            .limit(RunList.MOST - model.runs().size())
            .map(setting.domain()::format)
            .collect(Collectors.joining(" "));
    return prompt.apply(model, "sweep " + setting.name() + " " + words);
  }

  private static <T> Optional<String> senseless(Config config, Setting<T> setting, List<T> values) {
    if (values.isEmpty()) {
      return Optional.of(setting.name() + ": there is no series of values to sweep");
    }
    boolean past =
        setting.change() == ChangeScope.LENGTH
            && new SettingsChange(config, config.with(setting, values.get(0))).continues();
    return past
        ? Optional.of(setting.name() + ": a shorter run is the past of a longer one; [ rewinds")
        : Inapplicable.of(config, setting).map(reason -> reason.words(setting));
  }
}
