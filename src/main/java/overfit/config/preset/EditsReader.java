package overfit.config.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.file.InputException;

/** Reads the changes during a run: {@code [[edits]]} tables, each with its epoch. */
final class EditsReader {

  static final String EDITS = "edits";
  private static final String EPOCH = "epoch";

  private final SettingsReader settings;

  EditsReader(SettingsReader settings) {
    this.settings = settings;
  }

  /** The edits at a path; empty if the path does not exist. */
  List<Edit> read(List<String> path) {
    Object found = settings.get(path);
    if (found == null) {
      return List.of();
    }
    if (!(found instanceof TomlArray)) {
      throw InputException.expected("[[edits]], tables in double brackets", source(found))
          .at(settings.at(path));
    }
    TomlArray tables = (TomlArray) found;
    List<Edit> edits = new ArrayList<>();
    long earliest = 1;
    for (int i = 0; i < tables.size(); i++) {
      String place = settings.place(tables.inputPositionOf(i));
      if (!(tables.get(i) instanceof TomlTable)) {
        throw InputException.expected("a table", source(tables.get(i))).at(place + ": " + EDITS);
      }
      Edit edit = edit(settings.within(tables.getTable(i)), place, earliest);
      earliest = edit.epoch();
      edits.add(edit);
    }
    return edits;
  }

  /** The position of one of the edits at a path. */
  TomlPosition position(List<String> path, int index) {
    return ((TomlArray) settings.get(path)).inputPositionOf(index);
  }

  private static Edit edit(SettingsReader table, String place, long earliest) {
    Overrides changes = table.overrides(List.of(), List.of(EPOCH));
    long epoch = epoch(table, place, earliest);
    for (Setting<?> setting : changes.settings()) {
      if (!setting.change().live()) {
        throw InputException.expected("one of " + live(), "one that " + setting.change().words())
            .at(table.at(List.of(setting.section().key(), setting.name())));
      }
    }
    if (changes.settings().isEmpty()) {
      throw InputException.expected("one of " + live(), "none").at(place + ": " + EDITS);
    }
    return new Edit(epoch, changes);
  }

  private static long epoch(SettingsReader table, String place, long earliest) {
    List<String> path = List.of(EPOCH);
    Object found = table.get(path);
    if (found instanceof Long && (Long) found >= earliest) {
      return (Long) found;
    }
    String expected =
        earliest == 1
            ? "a whole number from 1 (settings from the start are not edits)"
            : "a whole number from " + earliest + ", the epoch of the previous edit";
    String where = found == null ? place + ": " + EPOCH : table.at(path);
    throw InputException.expected(expected, found == null ? "" : source(found)).at(where);
  }

  private static String live() {
    return Edit.LIVE.stream().map(Setting::key).collect(Collectors.joining(", "));
  }

  private static String source(Object found) {
    return SettingsReader.source(found);
  }
}
