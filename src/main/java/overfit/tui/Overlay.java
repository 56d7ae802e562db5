package overfit.tui;

/** What lies over the main view and takes the keys while it does. */
interface Overlay {

  /** Nothing: keys are {@linkplain Action actions}. */
  Overlay NONE =
      (model, key) -> Action.of(key).map(action -> action.update(model)).orElse(Update.of(model));

  Update press(Model model, Key key);
}
