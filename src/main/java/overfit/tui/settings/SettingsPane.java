package overfit.tui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Inapplicable;
import overfit.tui.model.Model;
import overfit.tui.model.PresetChanges;
import overfit.tui.model.SettingHelp;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.MoreRows;
import overfit.tui.widget.PaneContent;

/** The settings pane: the runs with their losses, and the settings of the selected one. */
public final class SettingsPane implements PaneContent {

  /** The columns of the pointer and the run's colour, which the cursor does not invert. */
  private static final int MARKS = 2;

  /** From this height on every run has its note, not only the selected one. */
  private static final int TALL = 30;

  /** From this height on the selected run stays visible when it is scrolled away. */
  private static final int ROOM_FOR_RUN = 6;

  /** The rightmost column of the values, so that they stay near their names. */
  private static final int VALUES_END = 40;

  /** The rightmost column of the losses. */
  private static final int LOSSES_END = 80;

  /** The least room for the help of a setting. */
  private static final int ROOM_FOR_HELP = 30;

  private static final Inapplicable HIDDEN =
      new Inapplicable(HiddenSettings.VALUE, "hidden by the lesson");

  private static final Style HEADING = Style.of(Role.TITLE).withBold();

  private final Model model;
  private final Look look;
  private final int height;
  private final RunListRows runs;
  private final List<SettingsRow> rows;
  private final List<Line> lines;

  /** A line of the pane: a row, or a note below the row of a run. */
  private record Line(int row, String note) {}

  /** A pane of this size, without its border. */
  public SettingsPane(Model model, Look look, int width, int height) {
    this.model = model;
    this.look = look;
    this.height = height;
    this.runs = new RunListRows(model, look, Math.min(width, LOSSES_END));
    this.rows = SettingsRows.of(model);
    this.lines = lines();
  }

  private List<Line> lines() {
    List<Line> all = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      all.add(new Line(row, ""));
      if (rows.get(row) instanceof SettingsRow.OfRun run && hasNotes(run.index())) {
        for (String note : runs.notesBelow(run.index())) {
          all.add(new Line(row, note));
        }
      }
    }
    return all;
  }

  private boolean hasNotes(int run) {
    return run == model.run() || height >= TALL;
  }

  @Override
  public String title() {
    return "Settings";
  }

  @Override
  public List<Label> legend() {
    return List.of(Label.of(model.entry().name(), Style.TEXT));
  }

  @Override
  public void draw(Surface surface) {
    int first = firstLine();
    for (int y = 0; y < height && first + y < lines.size(); y++) {
      draw(surface, y, lines.get(first + y));
    }
    if (height >= ROOM_FOR_RUN && first > lineOf(SettingsRows.FIRST_RUN + model.run())) {
      blank(surface, 0);
      runs.draw(ofRuns(surface), 0, model.run());
    }
    reverse(surface, cursorLine());
  }

  /**
   * The filter; or the help of the selection, in an enlarged pane; or the number of rows hidden.
   */
  @Override
  public void drawFoot(Surface pane) {
    String filter = SettingsRows.filterWords(model.view().filter());
    String help = model.view().enlarged() ? SettingsRows.help(model) : "";
    String words = help.isEmpty() ? scrolledAway(Border.footRoom(pane.width())) : help;
    Border.foot(
        pane,
        look,
        filter.isEmpty() ? Label.of(words, Style.DIM) : Label.of(filter, Style.of(Role.NOTICE)));
  }

  /** How many rows are above and below, in {@code room} characters; empty if all are visible. */
  String scrolledAway(int room) {
    return MoreRows.around(firstLine(), height, lines.size()).within(room);
  }

  /** The line of the cursor in the pane. */
  public int cursorLine() {
    return lineOf(model.view().cursor()) - firstLine();
  }

  /** The index of the row in a line of the pane; empty below the last. */
  public OptionalInt rowAt(int line) {
    int at = line + firstLine();
    boolean there = line >= 0 && line < height && at < lines.size();
    return there ? OptionalInt.of(lines.get(at).row()) : OptionalInt.empty();
  }

  /** The first line of a row; 0 if it has none. */
  private int lineOf(int row) {
    // Not indexOf: a record's own equals would be linked with method handles, before the first
    // frame.
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).row() == row) {
        return line;
      }
    }
    return 0;
  }

  /** The first visible line, which keeps some lines around the cursor visible. */
  private int firstLine() {
    int centred = lineOf(model.view().cursor()) - height + Math.min(4, height / 2 + 1);
    return Math.max(0, Math.min(lines.size() - height, centred));
  }

  private void draw(Surface surface, int y, Line line) {
    if (line.note().isEmpty()) {
      draw(surface, y, rows.get(line.row()));
    } else {
      runs.drawNote(surface, y, line.note());
    }
  }

  private static Surface ofRuns(Surface surface) {
    return surface.region(new Rect(0, 0, Math.min(surface.width(), LOSSES_END), surface.height()));
  }

  private void draw(Surface surface, int y, SettingsRow row) {
    if (row instanceof SettingsRow.RunsHeading) {
      runs.drawHeading(ofRuns(surface), y, HEADING);
    } else if (row instanceof SettingsRow.Heading heading) {
      surface.text(0, y, heading.title(), HEADING);
    } else if (row instanceof SettingsRow.OfRun run) {
      runs.draw(ofRuns(surface), y, run.index());
    } else if (row instanceof SettingsRow.OfSetting setting) {
      drawSetting(surface, y, setting.setting());
    }
  }

  private void drawSetting(Surface surface, int y, Setting<?> setting) {
    if (HiddenSettings.of(model).hides(model.config(), setting)) {
      drawInapplicable(surface, y, setting, HIDDEN);
      return;
    }
    Inapplicable.of(model.config(), setting)
        .ifPresentOrElse(
            reason -> drawInapplicable(surface, y, setting, reason),
            () -> drawEffective(surface, y, setting));
  }

  private void drawInapplicable(Surface surface, int y, Setting<?> setting, Inapplicable reason) {
    int end = Math.min(surface.width(), VALUES_END) - 2;
    surface.text(2, y, setting.name(), Style.DIM);
    surface.text(end - reason.value().length(), y, reason.value(), Style.DIM);
    drawBeside(surface, end + 3, y, reason.why());
  }

  private <T> void drawEffective(Surface surface, int y, Setting<T> setting) {
    Config config = model.config();
    Config before = new PresetChanges(model).config(model.entry());
    boolean changed = !config.get(setting).equals(before.get(setting));
    int end = Math.min(surface.width(), VALUES_END) - 2;
    surface.text(2, y, setting.name(), Style.TEXT);
    int room = end - 4 - setting.name().length();
    String value = look.cut(config.brief(setting), Math.max(1, room));
    Style style = changed ? Style.of(Role.NOTICE).withBold() : Style.TEXT;
    surface.text(end - value.length(), y, value + (changed ? "*" : ""), style);
    if (setting.change().live()) {
      surface.put(end - value.length() - 2, y, look.glyphs().live(), Style.DIM);
    }
    boolean told = changed && !HiddenSettings.of(model).hides(before, setting);
    String was = told ? "was " + before.brief(setting) : "";
    if (!was.isEmpty() && surface.width() - end - 4 >= was.length()) {
      surface.text(end + 3, y, was, Style.DIM);
    } else {
      drawBeside(surface, end + 3, y, SettingHelp.of(config, setting));
    }
  }

  /** Draws a text beside the value, if there is room. */
  private void drawBeside(Surface surface, int x, int y, String words) {
    int room = surface.width() - x - 1;
    if (room >= ROOM_FOR_HELP) {
      surface.text(x, y, look.cut(words, room), Style.DIM);
    }
  }

  private static void blank(Surface surface, int y) {
    for (int x = 0; x < surface.width(); x++) {
      surface.put(x, y, ' ', Style.TEXT);
    }
  }

  private static void reverse(Surface surface, int y) {
    for (int x = MARKS; y >= 0 && y < surface.height() && x < surface.width(); x++) {
      surface.put(x, y, surface.glyph(x, y), surface.style(x, y).withReversed());
    }
  }
}
