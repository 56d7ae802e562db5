package overfit.tui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.config.NamedConfig;
import overfit.config.Settings;
import overfit.train.Order;

/**
 * What the keys of the main view do: each constant carries its keys, its words and its effect. The
 * footer, the help and the man page are printed from here; the footer in this order.
 */
enum Action {
  PLAY("pause", "pause or go on; at the end, train as many epochs again", Key.SPACE) {
    @Override
    Update on(Model model) {
      return Update.of(model).ordering(new Order.PlayOrPause());
    }
  },
  STEP("step", "pause and train one epoch; at the end, one more", new Key("n")) {
    @Override
    Update on(Model model) {
      return Update.of(model).ordering(new Order.StepOnce());
    }
  },
  RESTART("restart", "start all runs again from the same first weights", new Key("r")) {
    @Override
    Update on(Model model) {
      return Update.of(model)
          .ordering(new Order.RestartAll(model.plan()))
          .saying("restarted from the first weights");
    }
  },
  DOWN("select", "select the next run or setting", new Key("j"), Key.DOWN) {
    @Override
    Update on(Model model) {
      return Update.of(Rows.move(model, 1));
    }
  },
  UP("", "select the one before", new Key("k"), Key.UP) {
    @Override
    Update on(Model model) {
      return Update.of(Rows.move(model, -1));
    }
  },
  LESS("change", "lower the selected setting", new Key("h"), Key.LEFT) {
    @Override
    Update on(Model model) {
      return Edits.nudge(model, false);
    }
  },
  MORE("", "raise the selected setting", new Key("l"), Key.RIGHT) {
    @Override
    Update on(Model model) {
      return Edits.nudge(model, true);
    }
  },
  HELP("help", "explain every key and every number", new Key("?")) {
    @Override
    Update on(Model model) {
      return Update.of(model.withOverlay(new Help(0)));
    }
  },
  QUIT("quit", "leave the program", new Key("q")) {
    @Override
    Update on(Model model) {
      return Update.of(model).and(new Effect.Quit(0));
    }
  },
  EDIT("edit", "type a value for the selected setting; hide or show a run", Key.ENTER) {
    @Override
    Update on(Model model) {
      Row row = Rows.selected(model);
      if (row instanceof Row.OfSetting) {
        return Update.of(model.withOverlay(Typing.of(((Row.OfSetting) row).setting())));
      }
      return HIDE.on(model);
    }
  },
  PRESETS("presets", "open another preset, as it is", new Key("p")) {
    @Override
    Update on(Model model) {
      return Update.of(model).and(new Effect.ListPresets());
    }
  },
  HIDE("hide", "hide or show the curves of the selected run", new Key("x")) {
    @Override
    Update on(Model model) {
      return Update.of(model.withRunToggled());
    }
  },
  FASTER("speed", "train more epochs per second", new Key("+"), new Key("=")) {
    @Override
    Update on(Model model) {
      return speed(model.withSpeed(model.speed().faster()));
    }
  },
  SLOWER("", "train fewer epochs per second", new Key("-")) {
    @Override
    Update on(Model model) {
      return speed(model.withSpeed(model.speed().slower()));
    }
  },
  SEED("new seed", "start all runs again with the next seed", new Key("R")) {
    @Override
    Update on(Model model) {
      List<NamedConfig> plan = new ArrayList<>();
      for (NamedConfig run : model.plan()) {
        long next = Settings.SEED.domain().nudge(run.config().get(Settings.SEED), true);
        plan.add(run.withConfig(run.config().with(Settings.SEED, next)));
      }
      return Update.of(model.withPlan(plan)).ordering(new Order.RestartAll(plan));
    }
  },
  LOG("log axis", "logarithmic or linear axis for the loss", new Key("L")) {
    @Override
    Update on(Model model) {
      return Update.of(model.withLogLoss(!model.logLoss()));
    }
  },
  INTERRUPT("abort", "leave the program, from anywhere", Key.CONTROL_C) {
    @Override
    Update on(Model model) {
      return Update.of(model).and(new Effect.Quit(INTERRUPTED));
    }
  };

  /** What a shell gives a program that Ctrl-C ended: 128 + SIGINT. */
  private static final int INTERRUPTED = 130;

  private final String label;
  private final String help;
  private final List<Key> keys;

  Action(String label, String help, Key... keys) {
    this.label = label;
    this.help = help;
    this.keys = List.of(keys);
  }

  static Optional<Action> of(Key key) {
    return Arrays.stream(values()).filter(action -> action.keys.contains(key)).findFirst();
  }

  /** What the key does; the notice of the key before it goes away. */
  Update update(Model model) {
    return on(model.withNotice(""));
  }

  abstract Update on(Model model);

  /** One or two words for the footer; empty where the action before it speaks for this one too. */
  String label() {
    return label;
  }

  /** Lower case, without a full stop. */
  String help() {
    return help;
  }

  List<Key> keys() {
    return keys;
  }

  /** {@code j Down}. */
  String keyLabels() {
    return keys.stream().map(Key::label).collect(Collectors.joining(" "));
  }

  private static Update speed(Model model) {
    return Update.of(model).ordering(new Order.SetSpeed(model.speed()));
  }
}
