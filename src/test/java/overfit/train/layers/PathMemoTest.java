package overfit.train.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.Specs;

class PathMemoTest {

  private static final int EPOCHS = 30;

  private final List<Long> looks = new ArrayList<>();
  private final PathMemo<Long> memo =
      new PathMemo<>(
          (run, wanted) -> {
            looks.add(run.epoch());
            return run.epoch();
          },
          last -> List.of());
  private final Run run =
      Run.rewindable(Specs.spec("hidden=2 samples=5 epochs=" + EPOCHS), Specs.VECTORS);
  private boolean wanted = true;
  private List<Long> known = List.of();

  private final Findings findings =
      new Findings() {
        @Override
        public void found(Object finding) {}

        @Override
        public boolean wanted() {
          return wanted;
        }
      };

  private void train(int epochs) {
    for (int i = 0; i < epochs; i++) {
      run.step();
    }
  }

  private void follow() {
    looks.clear();
    memo.follow(InspectedRun.of(run), findings, states -> known = states);
  }

  private static List<Long> epochs(int last) {
    return LongStream.rangeClosed(0, last).boxed().toList();
  }

  @Test
  void looksAtThePresentFirstAndAtThePastCoarsely() {
    train(EPOCHS);
    follow();
    assertEquals(List.of(30L, 0L, 16L, 8L, 24L, 4L, 12L, 20L, 28L), looks.subList(0, 9));
    assertEquals(18, known.size());
    assertEquals(30L, known.get(17));
    assertFalse(memo.isComplete());
  }

  @Test
  void comesToKnowAllOfIt() {
    train(EPOCHS);
    follow();
    follow();
    assertTrue(memo.isComplete());
    assertEquals(epochs(EPOCHS), known);
  }

  /** A run of 200 epochs is kept at every fourth. */
  @Test
  void trainsAgainWhereTheRunWasNotKept() {
    Run original = Run.rewindable(Specs.spec("hidden=3 dropout=0.2 epochs=200"), Specs.VECTORS);
    Run same = Run.of(original.start());
    List<NetworkState> due = new ArrayList<>();
    while (original.running()) {
      if (Diagnostics.isDue(same.epoch())) {
        due.add(NetworkState.of(same));
      }
      original.step();
      same.step();
    }
    due.add(NetworkState.of(same));
    List<LayersOverTime> found = new ArrayList<>();
    PathMemo<NetworkState> layers =
        new PathMemo<>((at, wanted) -> NetworkState.of(at), Diagnostics::due);
    do {
      layers.follow(
          InspectedRun.of(original),
          findings,
          states -> found.add(LayersOverTime.of(0, original, states)));
      assertEquals(layers.isComplete(), found.get(found.size() - 1).whole());
    } while (!layers.isComplete());
    List<NetworkState> states = found.get(found.size() - 1).states();
    assertEquals(
        numbers(due),
        numbers(
            states.stream()
                .filter(at -> Diagnostics.isDue(at.epoch()) || at.epoch() == 200)
                .toList()));
  }

  /** Bit for bit, as text: some are not a number. */
  private static List<String> numbers(List<NetworkState> states) {
    return states.stream()
        .flatMap(
            at ->
                at.layers().stream()
                    .flatMap(
                        layer ->
                            Stream.of(LayerNumber.values())
                                .map(number -> at.epoch() + " " + number + number.of(layer))))
        .toList();
  }

  @Test
  void looksAtNothingTwiceButThePresent() {
    train(10);
    follow();
    train(2);
    follow();
    assertEquals(List.of(12L, 10L, 11L), looks);
    assertEquals(epochs(12), known);
  }

  @Test
  void endsWhenItIsNotWanted() {
    train(10);
    wanted = false;
    follow();
    assertEquals(List.of(10L), looks);
    assertEquals(List.of(), known);
  }

  @Test
  void leavesTheRunAsItIs() {
    train(10);
    double[] before = run.lossFunctions().train().vector();
    follow();
    assertEquals(10, run.epoch());
    assertEquals(List.of(), difference(before, run.lossFunctions().train().vector()));
  }

  private static List<Integer> difference(double[] a, double[] b) {
    List<Integer> different = new ArrayList<>();
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        different.add(i);
      }
    }
    return different;
  }
}
