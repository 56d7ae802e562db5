package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Campaign;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.screen.Glyphs;
import overfit.terminal.input.KeyName;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.SimulatedTraining;
import overfit.train.Snapshot;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.train.WantedRun;
import overfit.train.sweep.SimulatedSweep;
import overfit.tui.command.Action;
import overfit.tui.model.LandscapeView;
import overfit.tui.model.Model;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.RunOrder;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.Update;
import overfit.tui.model.View;
import overfit.tui.save.SaveActions;
import overfit.tui.widget.Look;

/** Whatever keys are pressed, the experiment that is left opens again where it was. */
class RandomWalkTest {

  private static final int LENGTH = 300;
  private static final int MOST_MILLISECONDS = 100;

  /** Of a rest: enough for what is computed in parts, a part a snapshot. */
  private static final int MOST_SNAPSHOTS = 10_000;

  private static final int NANOS_PER_MILLISECOND = 1_000_000;

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);

  /** All but those that leave the program, or open a list of presets whose training is long. */
  private static final List<KeyName> KEYS =
      Arrays.stream(Action.values())
          .filter(action -> !List.of(Action.QUIT, Action.INTERRUPT).contains(action))
          .filter(action -> !List.of(Action.PALETTE, Action.PRESETS).contains(action))
          .flatMap(action -> action.keys().stream())
          .distinct()
          .toList();

  private static final List<String> COMMANDS =
      List.of(
          "set l2 0.01",
          "set l1 0.001",
          "set dropout 0.2",
          "set learning-rate 0.1",
          "set hidden 4x3",
          "set optimizer adam",
          "set batch 3",
          "set samples 9",
          "set points -1:0.5,0:1,1:0.5",
          "goto 7",
          "goto 60",
          "sweep l2 0 0.1",
          "speed 500",
          "speed max",
          "run l2",
          "save walk",
          "preset walk");

  private static final Preset SMALL = Models.small(1_000_000);

  @TempDir Path folder;

  private Session session;
  private SimulatedTraining training;

  static IntStream seeds() {
    return Campaign.seeds(2, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsLeftAfterThreeHundredKeysOpensAgainToTheSameBits(int seed) {
    Random random = new Random(seed);
    Presets presets = Presets.of(Map.of("HOME", folder.toString()));
    open(presets, StartState.of("small", SMALL, SMALL.specs(Overrides.none()), ""));
    List<String> pressed = new ArrayList<>();
    for (int i = 0; i < LENGTH; i++) {
      pressed.add(press(random));
      training.advance((long) random.nextInt(MOST_MILLISECONDS) * NANOS_PER_MILLISECOND);
      session.takeSnapshot();
      ScreenView.draw(session.model(), LOOK, 100, 30);
    }
    String walk = String.join(" ", pressed);
    session.apply(Update.of(session.model().withOrder(RunOrder.GIVEN))); // sorting is not kept
    assertEquals("", session.saving().get(), walk);
    Model left = rested(1 + SaveActions.epoch(session.model()), session.model(), walk);
    open(presets, StartState.reopening(presets.state().newest().orElseThrow(), ""));
    assertEquals(left.entry().name(), session.model().entry().name(), walk);
    assertEquals(names(left), names(session.model()), walk);
    Model again = rested(SaveActions.epoch(left), left, walk);
    assertEquals(names(left), names(again), walk);
    for (int i = 0; i < left.runs().size(); i++) {
      RunSnapshot expected = left.snapshotOf(left.runs().get(i)).orElseThrow();
      RunSnapshot found = again.snapshotOf(again.runs().get(i)).orElseThrow();
      assertEquals(expected.start(), found.start(), walk);
      assertEquals(expected.epoch(), found.epoch(), walk);
      overfit.train.SnapshotAssertions.assertSame(expected, found);
    }
    assertEquals(screen(left), screen(again), walk);
  }

  private void open(Presets presets, StartState opening) {
    session =
        new Session(
            presets,
            opening.model(),
            opening.saved(),
            (List<WantedRun> wanted, Speed speed, Optional<Order> first) -> {
              training = new SimulatedTraining(wanted, speed, Specs.VECTORS);
              first.ifPresent(training::order);
              return training;
            },
            plan -> new SimulatedSweep(plan, Specs.VECTORS),
            text -> "copied",
            Models.LESSONS);
    session.takeSnapshot();
  }

  /** A key, or a command; tells which. */
  private String press(Random random) {
    if (session.model().overlay().isEmpty() && random.nextInt(8) == 0) {
      String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
      session.press(new KeyName(":"));
      session.paste(command);
      session.press(KeyName.ENTER);
      return ":" + command;
    }
    KeyName key = KEYS.get(random.nextInt(KEYS.size()));
    session.press(key);
    return key.name();
  }

  /**
   * In the present, with all runs at that epoch or at their ends, looked at like another, when
   * nothing new is computed beside the training any more.
   */
  private Model rested(long epoch, Model other, String walk) {
    View looking =
        other
            .view()
            .withVisited(OptionalLong.empty())
            .withApplied(Optional.empty())
            .withLandscape(landscape(other, walk));
    Model present = session.model().withView(looking);
    session.apply(SnapshotNeeds.updated(present.withoutOverlay().withNotice("")));
    session.send(new Order.Go(epoch));
    int most = takeSnapshots(MOST_SNAPSHOTS, walk);
    List<Object> before;
    do {
      before = findings();
      session.send(new Order.See(SnapshotNeeds.of(session.model())));
      most = takeSnapshots(most, walk);
    } while (!isSame(before, findings()));
    return session.model();
  }

  /**
   * Until there are no more: a snapshot at another epoch asks for what is computed there, and the
   * next one has it. Gives how many of {@code most} are left; fails if there are more.
   */
  private int takeSnapshots(int most, String walk) {
    int left = most;
    boolean taken;
    do {
      assertTrue(left-- > 0, () -> "still computing after " + walk);
      taken = session.takeSnapshot();
    } while (taken);
    return left;
  }

  private List<Object> findings() {
    return session.model().snapshot().map(Snapshot::findings).orElse(List.of());
  }

  /** Whether nothing was computed again, not even to the same result. */
  private static boolean isSame(List<Object> one, List<Object> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> one.get(i) == other.get(i));
  }

  /**
   * The other session's landscape, computed on if it was stopped. The end of its line is the run at
   * the same place in the list of this session, where it may have another id. It is set on both
   * sides, so the end that a reopened session chooses by itself is not compared.
   */
  private LandscapeView landscape(Model other, String walk) {
    LandscapeView landscape = other.view().landscape();
    int end = other.runs().entries().indexOf(landscape.end(other));
    List<RunEntry> runs = session.model().runs().entries();
    assertTrue(end >= 0 && end < runs.size(), () -> "no run " + end + " after " + walk);
    return landscape.withOther(runs.get(end).id());
  }

  private static List<String> names(Model model) {
    return model.runs().entries().stream().map(RunEntry::name).toList();
  }

  /** Without what is not kept: which runs are branches, and what the preset was once. */
  private static String screen(Model model) {
    RunList runs =
        model
            .runs()
            .with(
                entry ->
                    new RunEntry(
                        new WantedRun(
                            entry.id(),
                            new RunSpec(entry.name(), entry.settings()),
                            Optional.empty()),
                        entry.colour(),
                        entry.hidden()));
    Model kept = Models.withRuns(model, runs);
    PresetSource unchanged = kept.workspace().source().withChanged(false);
    return ScreenView.draw(
            kept.withWorkspace(kept.workspace().withSource(unchanged)), LOOK, 100, 30)
        .toString();
  }
}
