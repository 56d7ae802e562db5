package overfit.tui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.NamedConfig;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.file.InputException;
import overfit.train.Order;
import overfit.train.Planned;

/** Many runs at once, which differ in one setting. */
final class SweepKeys {

  /** So much of a name leaves room for a number that makes it free. */
  private static final int STEM = 28;

  private SweepKeys() {}

  /**
   * A run for each value, with the other settings and the first weights of the selected one; the
   * first of them is selected, on the page of the multiples. What cannot be used is said, and
   * nothing is added.
   */
  static Update add(Model model, Setting<?> setting, List<String> values) {
    try {
      Map<String, Config> configs = configs(model.config(), setting, values);
      checkThatThereIsRoom(model.plan().size(), configs.size(), setting);
      return added(model, setting, configs);
    } catch (InputException e) {
      return Update.of(model).saying(e.getMessage());
    }
  }

  private static void checkThatThereIsRoom(int runs, int values, Setting<?> setting) {
    int room = Plan.MOST - runs;
    if (values == 0 || values > room) {
      String expected =
          room == 0
              ? "no more runs than the " + Plan.MOST + " there are"
              : "1 to " + room + " values (" + Plan.MOST + " runs at most)";
      throw InputException.expected(expected, values + "").at("sweep " + setting.name());
    }
  }

  /** By the text of their values; equal values give one run. */
  private static Map<String, Config> configs(Config from, Setting<?> setting, List<String> values) {
    Map<String, Config> configs = new LinkedHashMap<>();
    for (String value : values) {
      try {
        Config config = from.with(Overrides.none().parsing(setting, value)).checked();
        configs.put(config.text(setting), config);
      } catch (InputException e) {
        throw e.at(setting.name());
      }
    }
    return configs;
  }

  private static Update added(Model model, Setting<?> setting, Map<String, Config> configs) {
    Plan plan = model.plan();
    Desk desk = model.desk();
    int first = plan.size();
    for (Map.Entry<String, Config> each : configs.entrySet()) {
      String name = freeName(plan, setting.name() + "-" + each.getKey());
      NamedConfig settings = model.entry().spec().withConfig(each.getValue());
      Planned run = new Planned(desk.nextId(), settings, Optional.empty()).withName(name);
      plan = plan.adding(plan.size() - 1, run);
      desk = desk.withIdTaken();
    }
    Model selecting =
        model
            .withDesk(desk)
            .withView(model.view().withPage(Page.MULTIPLES))
            .withSelection(first, Rows.FIRST_RUN + first)
            .withVisited(OptionalLong.empty());
    Update update = Update.planning(selecting, plan);
    return (model.inPast() ? update.ordering(new Order.Visit(OptionalLong.empty())) : update)
        .saying(said(setting, configs.size(), model.entry().name()));
  }

  private static String said(Setting<?> setting, int count, String from) {
    return setting.name() + ": " + count + (count == 1 ? " run" : " runs") + " like " + from;
  }

  private static String freeName(Plan plan, String wanted) {
    String plain = wanted.replaceAll("[^A-Za-z0-9._-]+", "-");
    String stem = plain.substring(0, Math.min(STEM, plain.length()));
    Stream<String> names = IntStream.iterate(2, i -> i + 1).mapToObj(i -> stem + "-" + i);
    String name =
        Stream.concat(Stream.of(stem), names).filter(plan::isFree).findFirst().orElseThrow();
    return NamedConfig.checkedName(name);
  }
}
