package overfit.train.folder;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.train.export.JsonLiterals;
import overfit.train.sweep.Cell;
import overfit.train.sweep.Folds;
import overfit.train.sweep.SweepPlan;

/**
 * The plan of a sweep in its folder: {@code cells.toml} is a preset with a run for each cell, in
 * their order (further ones, if a preset cannot have so many, are in {@code cells-2.toml} and so
 * on), and {@code sweep.json} has what a preset cannot say:
 *
 * <pre>
 * {"format":1,"preset":"overfitting","folds":0,"swept":["regularization.l2"],
 *  "cells":[{"run":"none","seeds":[42,43]}]}
 * </pre>
 */
final class SweepPlanFiles {

  static final String CELLS = "cells.toml";

  /** It is written last, so that the other file is whole if it is there. */
  static final String SWEEP = "sweep.json";

  private static final int FORMAT = 1;

  private SweepPlanFiles() {}

  static boolean areIn(Path folder) {
    return SavedRun.file(folder, SWEEP).exists();
  }

  /** The files for a number of cells. */
  static List<String> names(int cells) {
    List<String> names = new ArrayList<>(List.of(SWEEP));
    for (int first = 0; first < cells; first += Presets.MOST_RUNS) {
      names.add(cells(first));
    }
    return names;
  }

  /** The file that begins with a cell. */
  private static String cells(int first) {
    return first == 0 ? CELLS : "cells-" + (first / Presets.MOST_RUNS + 1) + ".toml";
  }

  static void write(Path folder, SweepPlan plan) {
    presets(plan).forEach((name, preset) -> Presets.saveTo(folder.resolve(name), preset));
    SavedRun.file(folder, SWEEP).write(json(plan));
  }

  /** Whether a process that was killed before it wrote the whole plan has left a file. */
  static boolean isBegun(Path file, SweepPlan plan) {
    Preset preset = presets(plan).get(file.getFileName().toString());
    try {
      return preset != null
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Presets.isSavedAs(file, preset);
    } catch (IOException e) {
      throw RunFile.failure(file, "read", e);
    }
  }

  /** The presets of the cells by the names of their files. */
  private static Map<String, Preset> presets(SweepPlan plan) {
    Map<String, Preset> presets = new LinkedHashMap<>();
    List<String> names = runNames(plan);
    List<RunSpec> specs =
        IntStream.range(0, names.size())
            .mapToObj(i -> named(names.get(i), plan.cells().get(i).spec()))
            .toList();
    for (int first = 0; first < specs.size(); first += Presets.MOST_RUNS) {
      int end = Math.min(specs.size(), first + Presets.MOST_RUNS);
      presets.put(cells(first), Preset.of(plan.preset(), "", "", specs.subList(first, end)));
    }
    return presets;
  }

  /** {@code none l2 0.01} for each cell, or their numbers if such names would be no run names. */
  private static List<String> runNames(SweepPlan plan) {
    List<String> names = plan.cells().stream().map(cell -> plan.name(cell, " ", " ")).toList();
    boolean valid =
        Set.copyOf(names).size() == names.size() && names.stream().allMatch(RunSpec::isName);
    return valid
        ? names
        : IntStream.rangeClosed(1, names.size()).mapToObj(String::valueOf).toList();
  }

  private static RunSpec named(String name, RunSpec spec) {
    return new RunSpec(name, spec.config(), spec.edits());
  }

  private static byte[] json(SweepPlan plan) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonLiterals.generator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeStringField("preset", plan.preset());
      json.writeNumberField("folds", plan.folds().count());
      json.writeArrayFieldStart("swept");
      for (Setting<?> setting : plan.swept()) {
        json.writeString(setting.key());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("cells");
      for (Cell cell : plan.cells()) {
        writeCell(json, cell);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeCell(JsonGenerator json, Cell cell) throws IOException {
    json.writeStartObject();
    json.writeStringField("run", cell.run());
    json.writeArrayFieldStart("seeds");
    for (long seed : cell.seeds()) {
      json.writeNumber(seed);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Reads a plan; throws {@link InputException} if it is not whole or of another format. */
  static SweepPlan read(Path folder) {
    RunFile file = SavedRun.file(folder, SWEEP);
    List<RunSpec> specs = specs(folder);
    try (JsonParser json = JsonLiterals.parser(file.read())) {
      return plan(json, specs);
    } catch (JsonProcessingException | IndexOutOfBoundsException e) {
      throw damaged().at(file.path().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // none is left for an array of bytes
    } catch (InputException e) {
      throw e.at(file.path().toString());
    }
  }

  private static List<RunSpec> specs(Path folder) {
    List<RunSpec> specs = new ArrayList<>();
    do {
      Path file = folder.resolve(cells(specs.size()));
      specs.addAll(Presets.read(file).specs(Overrides.none()));
    } while (SavedRun.file(folder, cells(specs.size())).exists()
        && specs.size() % Presets.MOST_RUNS == 0);
    return specs;
  }

  private static SweepPlan plan(JsonParser json, List<RunSpec> specs) throws IOException {
    String preset = "";
    int folds = 0;
    List<Setting<?>> swept = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    json.nextToken();
    for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      switch (field) {
        case "format" -> checkFormat(json.getValueAsInt());
        case "preset" -> preset = json.getValueAsString("");
        case "folds" -> folds = json.getValueAsInt();
        case "swept" -> {
          while (json.nextToken().isScalarValue()) {
            swept.add(Settings.find(json.getText()).orElseThrow(SweepPlanFiles::damaged));
          }
        }
        case "cells" -> {
          check(value == JsonToken.START_ARRAY);
          while (json.nextToken().isStructStart()) {
            cells.add(cell(json, specs.get(cells.size())));
          }
        }
        default -> throw damaged();
      }
    }
    check(json.currentToken() == JsonToken.END_OBJECT && !cells.isEmpty());
    return new SweepPlan(preset, swept, cells, new Folds(folds));
  }

  private static Cell cell(JsonParser json, RunSpec spec) throws IOException {
    String run = "";
    List<Long> seeds = new ArrayList<>();
    for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
      json.nextToken();
      if (field.equals("run")) {
        run = json.getValueAsString("");
      } else {
        while (json.nextToken().isScalarValue()) {
          seeds.add(json.getValueAsLong());
        }
      }
    }
    return new Cell(named(RunSpec.checkedName(run), spec), seeds);
  }

  private static void check(boolean whole) {
    if (!whole) {
      throw damaged();
    }
  }

  private static void checkFormat(int format) {
    if (format != FORMAT) {
      throw InputException.expected("a sweep of format " + FORMAT, "format " + format);
    }
  }

  private static InputException damaged() {
    return InputException.expected("a whole plan of a sweep", "a damaged one");
  }
}
