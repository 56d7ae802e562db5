package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;

/** The rows of the settings pane: the runs, then all settings, rarely used ones last. */
public final class SettingsRows {

  /** The row of the first run. */
  public static final int FIRST_RUN = 1;

  /** Shown among the usual settings with own data. */
  private static final Set<Setting<?>> OF_OWN_DATA =
      Set.of(Settings.FILE, Settings.X, Settings.Y, Settings.STANDARDIZE, Settings.HOLDOUT);

  /** Shown among the usual settings unless points are given. */
  private static final Set<Setting<?>> OF_DRAWN_SAMPLES = Set.of(Settings.SAMPLES, Settings.NOISE);

  private SettingsRows() {}

  public static List<SettingsRow> of(Model model) {
    List<SettingsRow> rows = new ArrayList<>();
    rows.add(new SettingsRow.RunsHeading());
    for (int run = 0; run < model.runs().size(); run++) {
      rows.add(new SettingsRow.OfRun(run));
    }
    rows.add(new SettingsRow.Blank());
    rows.addAll(settings(model.view().filter(), hasOwnData(model)));
    return rows;
  }

  private static List<SettingsRow> settings(String filter, boolean own) {
    if (filter.isEmpty()) {
      return own ? AllOfOwnData.ROWS : AllOfDrawnSamples.ROWS;
    }
    return matching(filter, own);
  }

  /** Without a filter, made once: they are needed several times a frame. */
  private static final class AllOfDrawnSamples {
    static final List<SettingsRow> ROWS = List.copyOf(matching("", false));
  }

  /** The same with own data. */
  private static final class AllOfOwnData {
    static final List<SettingsRow> ROWS = List.copyOf(matching("", true));
  }

  private static List<SettingsRow> matching(String filter, boolean own) {
    List<SettingsRow> rows = new ArrayList<>();
    for (Section section : Section.values()) {
      add(rows, filter, section.title(), in(section).filter(setting -> !isRare(setting, own)));
    }
    Stream<Setting<?>> all = Settings.all().stream();
    add(rows, filter, "More", all.filter(s -> isRare(s, own) && !allRare(s.section())));
    for (Section section : Section.values()) {
      add(rows, filter, section.title(), in(section).filter(setting -> allRare(section)));
    }
    return rows;
  }

  /** While runs are removed, the selected one may be gone already. */
  private static boolean hasOwnData(Model model) {
    int run = Math.min(model.view().run(), model.runs().size() - 1);
    return model.runs().get(run).settings().hasOwnData();
  }

  private static boolean isRare(Setting<?> setting, boolean own) {
    return own && OF_DRAWN_SAMPLES.contains(setting)
        || setting.rare() && !(own && OF_OWN_DATA.contains(setting));
  }

  private static Stream<Setting<?>> in(Section section) {
    return Settings.all().stream().filter(setting -> setting.section() == section);
  }

  private static boolean allRare(Section section) {
    return in(section).allMatch(Setting::rare);
  }

  /** Adds a heading and the settings below it, if any pass the filter. */
  private static void add(
      List<SettingsRow> rows, String filter, String title, Stream<Setting<?>> settings) {
    List<SettingsRow> group =
        settings
            .filter(setting -> accepts(filter, setting))
            .map(SettingsRow.OfSetting::new)
            .collect(Collectors.toList());
    if (!group.isEmpty()) {
      rows.add(new SettingsRow.Heading(title));
      rows.addAll(group);
    }
  }

  /** Whether the key or the help of a setting contains the filter, or a synonym is the filter. */
  public static boolean accepts(String filter, Setting<?> setting) {
    String letters = filter.strip().toLowerCase(Locale.ROOT);
    return setting.key().contains(letters)
        || setting.synonyms().contains(letters)
        || setting.help().toLowerCase(Locale.ROOT).contains(letters);
  }

  /** {@code /rate: 3 of 42}; empty without a filter. */
  public static String filterWords(String filter) {
    return filter.isBlank() ? "" : "/" + filter + ": " + count(filter);
  }

  /** {@code 3 of 42}: the number of settings that match a filter. */
  public static String count(String filter) {
    long shown = Settings.all().stream().filter(setting -> accepts(filter, setting)).count();
    return shown + " of " + Settings.all().size();
  }

  /** Moves the cursor to the next selectable row; a run there becomes the selected run. */
  public static Model move(Model model, int by) {
    List<SettingsRow> rows = of(model);
    int at = model.view().cursor() + by;
    while (at >= 0 && at < rows.size() && !rows.get(at).selectable()) {
      at += by;
    }
    if (at < 0 || at >= rows.size()) {
      return model;
    }
    return select(model, at);
  }

  /** Moves the cursor to a row, which must be selectable. */
  public static Model select(Model model, int row) {
    int run = of(model).get(row) instanceof SettingsRow.OfRun of ? of.index() : model.run();
    return model.withSelection(run, row);
  }

  /**
   * Sets the filter. The cursor stays on its setting if that still matches, and otherwise moves to
   * the first match, also from a run while there is a filter.
   */
  public static Model filtered(Model model, String filter) {
    SettingsRow before = selected(model);
    Model next = model.withView(model.view().withFilter(filter));
    List<SettingsRow> rows = of(next);
    boolean stays =
        rows.contains(before) && (filter.isBlank() || before instanceof SettingsRow.OfSetting);
    OptionalInt named = named(rows, filter.strip());
    if (named.isPresent()) {
      return select(next, named.getAsInt());
    }
    return stays ? select(next, rows.indexOf(before)) : enter(next);
  }

  /** The index of the setting with a name. */
  private static OptionalInt named(List<SettingsRow> rows, String name) {
    return IntStream.range(0, rows.size())
        .filter(
            i ->
                rows.get(i) instanceof SettingsRow.OfSetting row
                    && row.setting().name().equals(name))
        .findFirst();
  }

  /** Moves the cursor to the first setting that matches the filter; without one, to the run. */
  public static Model enter(Model model) {
    List<SettingsRow> rows = of(model);
    int first = FIRST_RUN + model.runs().size();
    while (first < rows.size() && !rows.get(first).selectable()) {
      first++;
    }
    return select(model, first < rows.size() ? first : FIRST_RUN + model.run());
  }

  /** The cursor stays on its row when own data come or go, since that changes the order. */
  static Model following(Model before, Model after) {
    boolean same = hasOwnData(before) == hasOwnData(after);
    int cursor = same ? -1 : of(after).indexOf(selected(before));
    return cursor < 0 ? after : after.withSelection(after.view().run(), cursor);
  }

  /** With the same runs in another order; the cursor stays on its run or setting. */
  static Model reordered(Model model, RunList runs) {
    int run = runs.indexOf(model.entry().id()).orElse(0);
    boolean onRun = selected(model) instanceof SettingsRow.OfRun;
    int cursor = onRun ? FIRST_RUN + run : model.view().cursor();
    return model.withWorkspace(model.workspace().withRuns(runs)).withSelection(run, cursor);
  }

  public static SettingsRow selected(Model model) {
    return of(model).get(model.view().cursor());
  }

  /** The help of the selected setting, or why it has no effect; empty if a run is selected. */
  public static String help(Model model) {
    if (selected(model) instanceof SettingsRow.OfSetting row) {
      Setting<?> setting = row.setting();
      String words = SettingHelp.of(model.config(), setting);
      String help = setting.name() + ": " + words + "; " + setting.change().words();
      boolean hidden = HiddenSettings.of(model).hides(model.config(), setting);
      return Inapplicable.of(model.config(), setting)
          .filter(any -> !hidden)
          .map(inapplicable -> inapplicable.words(setting))
          .orElse(help);
    }
    return "";
  }
}
