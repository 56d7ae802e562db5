package overfit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Named.named;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Architecture rules: which package may use which, and where each library, the clock, the
 * environment, random numbers, threads and the standard streams may be used.
 *
 * <p>{@code overfit.layers} is a sample architecture that violates every rule, which shows that
 * each rule can fail.
 */
class LayersTest {

  private static final String HOUSE = "overfit";
  private static final String BROKEN_HOUSE = "overfit.layers";

  /** The classes of the program; the sample architecture is among the test classes. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);

  private static final JavaClasses BROKEN_CLASSES =
      new ClassFileImporter().importPackages(BROKEN_HOUSE);

  /** Each package and those that it may use. */
  private static final Map<String, List<String>> MAY_USE =
      table(
          """
          file:
          file.toml: file
          state:
          screen:
          ansi: screen
          math: state
          math.regression: math
          nn: math
          nn.optim: nn math
          nn.schedule: nn math
          data: math
          data.table: data file
          config: nn nn.optim nn.schedule data data.table math.regression file
          config.preset: config file file.toml
          lesson.condition: file
          lesson: lesson.condition config config.preset file file.toml
          lesson.facts: lesson.condition nn train train.landscape train.layers train.rate train.uncertainty train.history train.baseline \
              config math.regression
          lesson.check: lesson lesson.condition lesson.facts train train.history train.baseline config math.regression file
          train.history: state
          train.baseline: train.history config nn data math.regression
          train: train.baseline train.history config nn nn.optim nn.schedule data math math.regression state
          train.landscape: train train.history config math nn
          train.step: train config nn nn.optim file
          train.rate: train config file
          train.verdict: train train.history config nn nn.optim nn.schedule data
          train.layers: train config nn math nn.optim
          train.sweep: train train.history config data math file
          train.uncertainty: train train.sweep train.history config data math
          train.export.pytorch: train train.history config nn nn.optim nn.schedule data file
          train.export: train.export.pytorch train.layers train train.baseline train.history train.verdict config data nn file
          train.folder: train.export train.layers train.sweep train config config.preset state file
          plot: screen
          record.tape: record.film screen file
          record.film: ansi screen file
          record.svg: record.film ansi
          record.raster: record.film ansi screen
          record: record.tape record.film record.svg record.raster screen file
          terminal.input: screen
          terminal: terminal.input ansi screen
          tui.widget: terminal terminal.input plot screen
          tui.model: tui.widget terminal.input lesson lesson.condition lesson.facts train train.layers train.step train.landscape \
              train.history train.verdict train.sweep train.uncertainty train.export config data math plot screen file
          tui.settings: tui.model tui.widget terminal.input train train.verdict config plot screen file
          tui.fit: tui.model tui.widget train train.baseline train.history train.verdict train.sweep train.uncertainty config data math plot \
              screen file
          tui.loss: tui.model tui.widget train train.history config plot screen
          tui.learn: tui.model tui.widget terminal.input lesson lesson.condition lesson.facts train config screen
          tui.save: tui.model tui.widget terminal.input lesson train train.export config config.preset screen file
          tui.rate: tui.model tui.widget terminal.input train train.rate config plot screen file
          tui.page: tui.model tui.widget train train.history plot screen
          tui.page.multiples: tui.page tui.model tui.widget train train.verdict config plot screen
          tui.page.units: tui.page tui.model tui.widget train config plot screen
          tui.page.scores: tui.page tui.model tui.widget train train.baseline train.history train.verdict config plot screen
          tui.page.degrees: tui.page tui.model tui.widget train train.baseline train.history plot screen
          tui.page.step: tui.page tui.model tui.widget train train.step train.history config nn plot screen
          tui.page.layers: tui.page tui.model tui.widget train train.layers config plot screen
          tui.page.landscape: tui.page tui.model tui.widget train.landscape train.history plot screen
          tui.page.sweep: tui.page tui.model tui.widget train.history train.sweep config math plot screen file
          tui.command: tui.settings tui.fit tui.loss tui.learn tui.save tui.rate tui.page.units tui.page.layers tui.page.sweep tui.page.step \
              tui.page.landscape tui.model tui.widget terminal.input train train.step train.rate train.verdict train.export config screen \
              file
          tui: tui.command tui.settings tui.fit tui.loss tui.learn tui.save tui.page.multiples tui.page.units tui.page.scores tui.page.sweep \
              tui.page.degrees tui.page.step tui.page.layers tui.page.landscape tui.model tui.widget terminal terminal.input record.tape \
              lesson train train.sweep train.export config config.preset screen file
          cli.process: terminal train config.preset file
          cli.option: cli.process terminal train train.step train.landscape train.rate train.export config config.preset nn math screen file
          cli.report: lesson lesson.condition lesson.check cli.process tui.fit tui.rate tui.page.degrees tui.page.step tui.page.layers \
              tui.page.landscape tui.model tui.widget terminal ansi record.film record.svg train train.step train.layers train.baseline train.landscape \
              train.rate train.history train.verdict train.export train.sweep train.uncertainty train.folder config config.preset math nn \
              plot screen file
          cli.completion: lesson config config.preset file
          cli.slurm: config.preset file
          cli.reference: lesson.condition cli.option cli.process tui.command record record.tape config config.preset screen file
          cli.command: lesson lesson.check cli.option cli.process cli.reference cli.completion cli.report cli.slurm tui tui.rate tui.widget \
              terminal record record.film record.tape train train.step train.baseline train.landscape train.rate train.export train.sweep \
              train.uncertainty train.folder config config.preset nn data data.table plot screen file
          cli: cli.command cli.option cli.process terminal record.tape train config config.preset file
          """);

  private static Map<String, List<String>> table(String text) {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : text.strip().split("\n")) {
      String[] entry = line.split(":", 2);
      String used = entry[1].strip();
      table.put(entry[0], used.isEmpty() ? List.of() : List.of(used.split(" +")));
    }
    return table;
  }

  /** The packages of panes and pages, which do not depend on each other. */
  private static final List<String> FEATURES =
      List.of(
          "tui.settings",
          "tui.fit",
          "tui.loss",
          "tui.learn",
          "tui.save",
          "tui.rate",
          "tui.page.multiples",
          "tui.page.units",
          "tui.page.scores",
          "tui.page.sweep",
          "tui.page.degrees",
          "tui.page.step",
          "tui.page.layers",
          "tui.page.landscape");

  /** What the command line may know of the screen. */
  private static final List<String> SEEN_OF_TUI =
      List.of(
          "tui.App",
          "tui.StartState",
          "tui.RecordingStage",
          "tui.command.CommandHelp",
          "tui.command.KeyHelp",
          "tui.fit.BiasWord",
          "tui.fit.FitChart",
          "tui.model.PlottedRun",
          "tui.page.degrees.DegreeChart",
          "tui.rate.RateChart",
          "tui.rate.RateWords",
          "tui.page.landscape.LandscapeChart",
          "tui.page.layers.LayerColumn",
          "tui.page.step.CheckChart",
          "tui.page.step.StepText",
          "tui.widget.Look",
          "tui.widget.TextLine");

  /** The root of each library, and the packages that may use it. */
  private static final List<List<String>> LIBRARIES =
      List.of(
          List.of("com.googlecode.lanterna..", "terminal"),
          List.of("org.jline..", "terminal"),
          List.of("picocli..", "cli"),
          List.of("com.fasterxml.jackson..", "train.export", "train.folder", "cli"),
          List.of("org.tomlj..", "file.toml", "config.preset", "lesson"),
          List.of("org.commonmark..", "lesson"),
          List.of("org.apache.commons.math3.analysis..", "math"),
          List.of("org.apache.commons.math3.distribution..", "math"),
          List.of("de.siegmar.fastcsv..", "data.table", "cli"),
          List.of("org.apache.commons.math3.linear..", "math", "nn", "data", "train"),
          List.of("org.apache.commons.math3.random..", "math"),
          List.of(
              "org.apache.commons.math3.stat..",
              "math",
              "train.baseline",
              "train.sweep",
              "lesson.condition"),
          List.of("org.apache.commons.math3.util..", "cli", "math", "nn", "train.baseline"));

  /** The violations in the sample architecture. */
  private static final List<String> BREACHES =
      laws()
          .map(law -> law.getPayload().in(BROKEN_HOUSE).evaluate(BROKEN_CLASSES))
          .flatMap(result -> result.getFailureReport().getDetails().stream())
          .toList();

  static Stream<Named<Law>> laws() {
    return Stream.concat(
        Stream.of(
            named("packages use only those of the table", LayersTest::layers),
            named("no cycle between packages", LayersTest::cycles),
            named("features do not know each other", LayersTest::features),
            named("the command line knows little of the screen", LayersTest::screen),
            named("tui implements the stage", LayersTest::stage),
            named("every library has a home", LayersTest::noLibraryWithoutHome),
            named("threads", LayersTest::threads),
            named("standard streams", LayersTest::standardStreams),
            named("environment", LayersTest::environment),
            named("time", LayersTest::time),
            named("chance", LayersTest::chance)),
        LIBRARIES.stream().map(entry -> named(entry.get(0), root -> home(root, entry))));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void isKeptByTheHouse(Law law) {
    law.in(HOUSE).check(CLASSES);
  }

  @Test
  void everyPermissionOfTheTableIsUsed() {
    Set<String> used =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(each -> name(each.getOriginClass()) + " uses " + name(each.getTargetClass()))
            .collect(Collectors.toSet());
    Stream<String> allowed =
        MAY_USE.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(to -> entry.getKey() + " uses " + to));
    assertEquals(List.of(), allowed.filter(each -> !used.contains(each)).toList());
  }

  private static String name(JavaClass type) {
    return type.getBaseComponentType().getPackageName().replaceFirst("^" + HOUSE + "\\.", "");
  }

  @ParameterizedTest
  @MethodSource("laws")
  void isBrokenByTheBrokenHouse(Law law) {
    assertTrue(law.in(BROKEN_HOUSE).evaluate(BROKEN_CLASSES).hasViolation());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<overfit.layers.attic.Forgotten> is not contained",
        "<overfit.layers.nn.Watcher.epochs(overfit.layers.train.SecondTraining)>",
        "<overfit.layers.record.Eyewitness.network> has type <overfit.layers.nn.Watcher>",
        "<overfit.layers.tui.Shortcut.network> has type <overfit.layers.nn.Watcher>",
        "<overfit.layers.tui.Shortcut.film>",
        "Cycle detected: Slice nn -> ",
        "feature tui.fit depends on feature tui.loss",
        "<overfit.layers.train.SecondTraining.screen> has type <overfit.layers.tui.Shortcut>",
        "<overfit.layers.train.SecondTraining.<init>()> calls constructor <java.lang.Thread.<init>()>",
        "references constructor <java.lang.Thread.<init>(java.lang.Runnable)>",
        "<java.util.concurrent.ForkJoinPool.<init>()>",
        "<java.util.concurrent.Executors.newCachedThreadPool()>",
        "<java.util.concurrent.CompletableFuture.runAsync(java.lang.Runnable)>",
        "<java.util.List.parallelStream()>",
        "gets field <java.lang.System.out>",
        "gets field <java.lang.System.err>",
        "calls method <java.lang.System.getenv()>",
        "references method <java.lang.System.nanoTime()>",
        "calls method <java.lang.System.currentTimeMillis()>",
        "<java.time.Instant.now()>",
        "<java.util.Date.<init>()>",
        "<java.util.Random.<init>()>",
        "<java.lang.Math.random()>",
      })
  void findsInTheBrokenHouse(String breach) {
    assertTrue(
        BREACHES.stream().anyMatch(line -> line.contains(breach)), String.join("\n", BREACHES));
  }

  /** A rule about the packages below {@code root}. */
  private interface Law {
    ArchRule in(String root);
  }

  private static LayeredArchitecture layers(String root) {
    LayeredArchitecture house =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(!root.equals(HOUSE))
            .ensureAllClassesAreContainedInArchitectureIgnoring(simpleName("package-info"));
    for (String layer : MAY_USE.keySet()) {
      house = house.layer(layer).definedBy(root + "." + layer);
    }
    for (Map.Entry<String, List<String>> entry : MAY_USE.entrySet()) {
      String[] used = entry.getValue().toArray(String[]::new);
      house =
          used.length == 0
              ? house.whereLayer(entry.getKey()).mayNotAccessAnyLayer()
              : house.whereLayer(entry.getKey()).mayOnlyAccessLayers(used);
    }
    return house;
  }

  private static ArchRule cycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private static ArchRule features(String root) {
    return slices()
        .assignedFrom(new Features(root))
        .namingSlices("feature $1")
        .should()
        .notDependOnEachOther();
  }

  /** The feature package of a class, if any. */
  private record Features(String root) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return FEATURES.stream()
          .filter(feature -> type.getPackageName().equals(root + "." + feature))
          .findFirst()
          .map(SliceIdentifier::of)
          .orElse(SliceIdentifier.ignore());
    }

    @Override
    public String getDescription() {
      return "features";
    }
  }

  private static ArchRule screen(String root) {
    List<String> seen = SEEN_OF_TUI.stream().map(name -> root + "." + name).toList();
    return noClasses()
        .that()
        .resideOutsideOfPackages(within(root, List.of("tui")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(within(root, List.of("tui")))
                .and(
                    DescribedPredicate.describe(
                        "are not for the command line",
                        type -> seen.stream().noneMatch(type.getName()::startsWith))));
  }

  /** The screen may use recordings, but not tapes and films. */
  private static ArchRule stage(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(within(root, List.of("tui")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(within(root, List.of("record"))).and(not(simpleName("Stage"))));
  }

  private static ArchRule home(String root, List<String> entry) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(within(root, entry.subList(1, entry.size())))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(entry.get(0));
  }

  /** Only one class may use the Vector API: the build compiles it with the module. */
  private static ArchRule noLibraryWithoutHome(String root) {
    Stream<String> known = LIBRARIES.stream().map(entry -> entry.get(0));
    return classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of(root + "..", "java..", "jdk.incubator.vector.."), known)
                .toArray(String[]::new));
  }

  /**
   * Training, sweeps, exports, the terminal and the process may create threads, and what reads
   * input that may never come. All lower layers work on the caller's thread or on an executor that
   * is passed in.
   */
  private static ArchRule threads(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(within(root, List.of("terminal", "cli")))
        .and()
        .doNotHaveFullyQualifiedName(root + ".train.Training")
        .and()
        .doNotHaveFullyQualifiedName(root + ".train.sweep.BackgroundSweep")
        .and()
        .doNotHaveFullyQualifiedName(root + ".train.export.BackgroundExport")
        .and()
        .doNotHaveFullyQualifiedName(root + ".file.SilenceLimit")
        .should()
        .accessTargetWhere(
            made("a thread", Thread.class)
                .or(made("an executor", ExecutorService.class))
                .or(called("a factory of executors", Executors.class, ".*"))
                .or(called("an asynchronous step", CompletableFuture.class, ".*Async"))
                .or(target(nameMatching("parallel|parallelStream|parallelPrefix|parallelSort"))));
  }

  /** HeldOutput buffers what is printed while the screen is in use, so it may use both streams. */
  private static ArchRule standardStreams(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(within(root, List.of("cli")))
        .and()
        .doNotHaveFullyQualifiedName(root + ".terminal.HeldOutput")
        .should()
        .accessTargetWhere(called("a standard stream", System.class, "out|err"));
  }

  /** It is handed to all others, so that tests and tapes can have their own. */
  private static ArchRule environment(String root) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".cli.Main")
        .should()
        .accessTargetWhere(called("the environment", System.class, "getenv"));
  }

  private static ArchRule time(String root) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".train.Clock")
        .should()
        .accessTargetWhere(
            called("the machine's clock", System.class, "nanoTime|currentTimeMillis")
                .or(
                    target(owner(resideInAnyPackage("java.time..")))
                        .and(target(nameMatching("now"))))
                .or(made("a date", java.util.Date.class)));
  }

  private static ArchRule chance(String root) {
    DescribedPredicate<JavaClass> generators =
        assignableTo(RandomGenerator.class)
            .or(assignableTo(java.util.Random.class))
            .or(assignableTo(SplittableRandom.class))
            .and(not(resideInAnyPackage(root + "..")));
    return noClasses()
        .should()
        .dependOnClassesThat(generators)
        .orShould()
        .accessTargetWhere(called("Java's own chance", Math.class, "random"));
  }

  private static DescribedPredicate<JavaAccess<?>> made(String what, Class<?> type) {
    return target(owner(assignableTo(type))).and(target(nameMatching("<init>"))).as(what);
  }

  private static DescribedPredicate<JavaAccess<?>> called(
      String what, Class<?> type, String member) {
    return target(owner(assignableTo(type))).and(target(nameMatching(member))).as(what);
  }

  private static String[] within(String root, List<String> packages) {
    return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }
}
