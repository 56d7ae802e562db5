package overfit.tui.settings;

import java.util.List;
import java.util.stream.Collectors;
import overfit.screen.NumberText;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.widget.Look;
import overfit.tui.widget.ShortenedNames;

/** The runs in the settings pane: a mark, the name, a note if there is room, the losses. */
final class RunListRows {

  /** The columns of a loss and of the space before it. */
  private static final int LOSS_WIDTH = 7;

  private static final int NAME_COLUMN = 3;
  private static final int GAP = 2;
  private static final String DIVERGED = "diverged";

  /** In a narrower pane the train losses are left out. */
  private static final int ROOM_FOR_BOTH = 22;

  /** In a narrower column notes are put into lines of their own. */
  private static final int MIN_NOTE_WIDTH = 16;

  /** Longer names are truncated to make room for the note. */
  private static final int MAX_NAME_BESIDE_NOTE = 16;

  private final Model model;
  private final Look look;
  private final int width;
  private final List<String> names;

  /**
   * @param width the width of the pane without its border
   */
  RunListRows(Model model, Look look, int width) {
    this.model = model;
    this.look = look;
    this.width = width;
    List<String> all =
        model.runs().entries().stream().map(RunEntry::name).collect(Collectors.toList());
    int longest = all.stream().mapToInt(String::length).max().orElse(0);
    int truncated = Math.min(MAX_NAME_BESIDE_NOTE, longest);
    boolean beside = room() >= truncated + GAP + MIN_NOTE_WIDTH;
    int nameRoom = beside ? truncated : room();
    this.names = ShortenedNames.cut(all, Math.max(1, nameRoom), look.glyphs().ellipsis());
  }

  /** The columns for the name and the note. */
  private int room() {
    return width - NAME_COLUMN - losses() - 1;
  }

  private int losses() {
    if (width >= ROOM_FOR_BOTH) {
      return 2 * LOSS_WIDTH;
    }
    boolean diverged =
        model.runs().entries().stream()
            .flatMap(entry -> model.snapshotOf(entry).stream())
            .anyMatch(run -> run.status() == RunStatus.DIVERGED);
    return diverged ? DIVERGED.length() + 1 : LOSS_WIDTH;
  }

  /** The columns before the heading of the losses. */
  private int headingRoom() {
    return width
        - (width >= ROOM_FOR_BOTH ? 1 + LOSS_WIDTH + "train".length() : 1 + "test".length())
        - 1;
  }

  private int noteColumn() {
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    return NAME_COLUMN + longest + GAP;
  }

  private int noteRoom() {
    return NAME_COLUMN + room() - noteColumn();
  }

  /** Whether notes are in the rows of their runs. */
  boolean notesBeside() {
    return noteRoom() >= MIN_NOTE_WIDTH;
  }

  /** The note of a run in lines below it; empty if notes are in the rows of their runs. */
  List<String> notesBelow(int index) {
    return notesBeside()
        ? List.of()
        : new RunNote(model, model.runs().get(index))
            .lines(width - NAME_COLUMN, look).stream()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toList());
  }

  /** {@code Runs by test}; without room for that, only the order. */
  void drawHeading(Surface surface, int y, Style style) {
    String order = model.view().order().words();
    String full = ("Runs " + order).strip();
    String title = full.length() > headingRoom() ? order : full;
    surface.text(0, y, look.cut(title, headingRoom()), style);
    drawLosses(surface, y, "train", "test", Style.DIM);
    if (notesBeside() && model.runs().size() > 1) {
      String words = "compared with " + model.runs().reference().name();
      int x = Math.max(noteColumn(), title.length() + GAP);
      surface.text(x, y, look.cut(words, noteColumn() + noteRoom() - x), Style.DIM);
    }
  }

  void draw(Surface surface, int y, int index) {
    boolean selected = index == model.run();
    RunEntry entry = model.runs().get(index);
    if (selected) {
      surface.put(0, y, look.glyphs().pointer(), Style.of(Role.FOCUS).withBold());
    }
    drawMarks(surface, y, entry, selected);
    Style style = entry.hidden() ? Style.DIM : Style.TEXT;
    int end = surface.text(NAME_COLUMN, y, names.get(index), selected ? style.withBold() : style);
    if (model.isAnswer(entry) && end + 1 + look.you().length() <= NAME_COLUMN + room()) {
      surface.text(end + 1, y, look.you(), Style.of(Role.FOCUS));
    }
    if (notesBeside()) {
      String note = new RunNote(model, entry).line(noteRoom() - 1, look);
      surface.text(noteColumn(), y, note, selected ? Style.TEXT : Style.DIM);
    }
    model.snapshotOf(entry).ifPresent(run -> drawLosses(surface, y, entry, run));
  }

  private void drawMarks(Surface surface, int y, RunEntry entry, boolean selected) {
    char mark = look.mark(entry.colour());
    Style style = new Style(Role.run(entry.colour()), selected, false);
    surface.put(1, y, entry.hidden() ? look.glyphs().faint() : mark, style);
    if (model.runs().isBaseline(entry)) {
      surface.put(2, y, '=', Style.DIM);
    }
  }

  void drawNote(Surface surface, int y, String note) {
    surface.text(NAME_COLUMN, y, note, Style.DIM);
  }

  private void drawLosses(Surface surface, int y, RunEntry entry, RunSnapshot run) {
    if (run.status() == RunStatus.DIVERGED) {
      right(surface, y, 1, DIVERGED, Style.of(Role.ERROR));
      return;
    }
    boolean behind = model.isBehind(run);
    Style style = entry.hidden() || behind ? Style.DIM : Style.TEXT;
    boolean ended = run.status() != RunStatus.RUNNING && !model.inPast();
    boolean says = behind && !ended && !notesBeside();
    String train = says ? place(run.epoch()) : figure(run.trainLoss());
    drawLosses(surface, y, train, figure(run.testLoss()), style);
  }

  /** The epoch of a run that is shown at an earlier one than others, instead of a train loss. */
  private static String place(long epoch) {
    String words = "at " + epoch;
    return words.length() < LOSS_WIDTH ? words : "@" + epoch;
  }

  private void drawLosses(Surface surface, int y, String train, String test, Style style) {
    if (width >= ROOM_FOR_BOTH) {
      right(surface, y, 1 + LOSS_WIDTH, train, style);
    }
    right(surface, y, 1, test, style);
  }

  private static void right(Surface surface, int y, int margin, String text, Style style) {
    surface.text(surface.width() - margin - text.length(), y, text, style);
  }

  private static String figure(double loss) {
    return NumberText.loss(loss, LOSS_WIDTH - 1);
  }
}
