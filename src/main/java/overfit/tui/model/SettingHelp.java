package overfit.tui.model;

import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.Settings;

/** The help of a setting in the present settings: what is in force now. */
public final class SettingHelp {

  private SettingHelp() {}

  /** Like {@link Setting#help}. */
  public static String of(Config config, Setting<?> setting) {
    return setting == Settings.L2 ? weightDecay(config) : setting.help();
  }

  private static String weightDecay(Config config) {
    String what = config.get(Settings.DECAY_BIASES) ? "weights and biases" : "weights";
    return config.decouplesDecay()
        ? "weight decay, decoupled (AdamW): each step shrinks " + what + " by rate * l2"
        : "weight decay, coupled: L2 penalty on " + what + ", through the gradient";
  }
}
