package overfit.tui.page.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Config;
import overfit.file.InputException;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.train.Run;
import overfit.train.Specs;
import overfit.train.step.ErrorCurve;
import overfit.train.step.FollowedParameter;
import overfit.train.step.NextStep;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.StepStage;
import overfit.tui.model.View;
import overfit.tui.widget.Look;

class StepPageTest {

  private static final PageDrawings.Drawing PAGE =
      (model, look, surface) -> new StepPage(model, look).draw(surface);

  /** The page with what its inspections find. */
  private static Model shown(String settings, int epochs) {
    Config config = Specs.config(settings);
    Model model = PageDrawings.on(Models.trained(PageDrawings.alone(config), epochs), Page.STEP);
    Run run = Specs.trained(settings, epochs);
    List<Object> findings =
        List.of(NextStep.of(run), ErrorCurve.of(run.nextEpoch().objective(), 0, () -> true));
    return PageDrawings.withFindings(model, findings);
  }

  private static Model at(Model model, StepStage stage) {
    return model.withView(model.view().withStep(model.view().step().withStage(stage)));
  }

  private static String draw(Model model, Look look, int width, int height) {
    return PageDrawings.draw(
        model.withView(model.view().withSize(new Size(width, height))), PAGE, look, width, height);
  }

  private static String draw(Model model, int width, int height) {
    return draw(model, PageDrawings.BRAILLE, width, height);
  }

  @Test
  void isDrawnWithoutAnythingFoundYet() {
    PageDrawings.assertDraws(PAGE);
    assertTrue(draw(PageDrawings.on(Models.lesson(), Page.STEP), 80, 22).contains("computing"));
  }

  @Test
  void isDrawnAtEverySizeInEveryStage() {
    for (String settings :
        List.of(
            "hidden=none target=linear l2=0.1 optimizer=adam",
            "dropout=0.3 clip-norm=1 activation=gelu",
            "normalization=layer dropout=0.3 batch=7",
            "hidden=3,3,3,3,3,3,3,3 samples=70 loss=huber")) {
      Model model = shown(settings, 1);
      for (StepStage stage : StepStage.values()) {
        for (Glyphs glyphs : List.of(Glyphs.BRAILLE, Glyphs.BLOCKS, Glyphs.ASCII)) {
          for (int width : new int[] {1, 80, 160}) {
            for (int height : new int[] {1, 22, 58}) {
              String text = draw(at(model, stage), new Look(glyphs, false), width, height);
              assertTrue(text.chars().allMatch(c -> c == '\n' || has(glyphs, c)), text);
            }
          }
        }
      }
    }
  }

  /** The letters of formulas are for the finest set alone. */
  private static boolean has(Glyphs glyphs, int c) {
    return glyphs.has((char) c) && (glyphs.hasMathematics() || "ŷ∂ᵀ∘ηλβμ".indexOf(c) < 0);
  }

  /** 80x24 without the header and the footer of the screen. */
  @ParameterizedTest
  @CsvSource({"'', 4", "l2=0.1, 5", "momentum=0.9, 5"})
  void aStraightLineIsOnOneScreenWithEveryNumber(String more, int rows) {
    String settings = ("hidden=none target=linear " + more).strip();
    Model model = shown(settings, 3);
    String page = draw(model, 80, 22);
    NextStep step = NextStep.of(Specs.trained(settings, 3));
    for (int parameter = 0; parameter < 2; parameter++) {
      for (double number :
          new double[] {
            step.follow(parameter).value(),
            step.follow(parameter).lossGradient(),
            step.follow(parameter).change(),
            step.follow(parameter).after()
          }) {
        assertTrue(page.contains(StepLetters.number(number, 9)), page);
      }
    }
    assertTrue(page.contains(StepLetters.number(step.update().loss())), page);
    List<String> lines = page.lines().toList();
    assertTrue(lines.get(21).startsWith(" after "), page);
    assertTrue(lines.get(20).startsWith(" change "), page);
    assertTrue(lines.get(21 - rows).startsWith("      "), "the titles w and b: " + page);
  }

  /** All 30 are seen on a small screen, and the sum below them always. */
  @Test
  void theSamplesOfAStraightLineScroll() {
    Model model = shown("hidden=none target=linear", 3);
    assertTrue(draw(model, 80, 22).contains("\n      1      -3 "), draw(model, 80, 22));
    for (int sample = 2; sample <= 30; sample++) {
      model = Models.press(model, ">");
      String page = draw(model, 80, 22);
      String number = "      ".substring((sample + "").length()) + sample;
      assertTrue(page.contains("\n " + number + " "), page);
      assertTrue(page.contains("\n    sum "), page);
      assertTrue(page.lines().toList().get(page.lines().toList().size() - 1).startsWith(" after"));
    }
    assertEquals(29, Models.press(model, ">").view().step().sample());
    assertEquals(28, Models.press(model, ">", "<").view().step().sample());
  }

  @Test
  void theMemoriesOfAStraightLineAreThereBeforeAndAfter() {
    String settings = "hidden=none target=linear optimizer=adam";
    String low = draw(shown(settings, 3), 80, 22);
    String high = draw(shown(settings, 3), 80, 28);
    for (int parameter = 0; parameter < 2; parameter++) {
      FollowedParameter followed = NextStep.of(Specs.trained(settings, 3)).follow(parameter);
      for (String letter : followed.memories().keySet()) {
        assertTrue(low.contains(StepLetters.number(followed.memories().get(letter), 9)), low);
        assertTrue(low.contains(StepLetters.number(followed.memoriesBefore().get(letter), 5)), low);
      }
      assertTrue(low.contains(StepLetters.number(followed.after(), 9)), low);
      for (double corrected : followed.corrected().values()) {
        assertTrue(high.contains(StepLetters.number(corrected, 9)), high);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"FORWARD, z2 = a1", "LOSS, L = mean of", "BACKWARD, ∂L/∂z1", "UPDATE, w = w − η g"})
  void everyStageHasItsFormulas(StepStage stage, String formula) {
    assertTrue(draw(at(shown("", 0), stage), 80, 22).contains(formula));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FORWARD  | W1[0][0] | z1' = (z1 − mean) / s; u1 = z1' ∘ g1 + c1; a1 = tanh(u1)",
        "FORWARD  | W2[0][1] | ŷ = a1 · W2ᵀ + b2; multiplies a1[1], and is a part of ŷ[0]",
        "FORWARD  | g1[2]    | multiplies z1'[2], and is a part of u1[2]",
        "FORWARD  | c1[2]    | is a part of u1[2] for every sample",
        "BACKWARD | W1[0][0] | ∂L/∂u1 = ∂L/∂ŷ · W2 ∘ tanh'(u1); ∂L/∂g1 = Σ ∂L/∂u1 ∘ z1'",
        "BACKWARD | W1[0][0] | ∂L/∂z1 = N(∂L/∂u1 ∘ g1); ∂L/∂W1 = (∂L/∂z1)ᵀ · x",
        "BACKWARD | g1[2]    | ∂L/∂g1[2] = Σ z1'[2] · ∂L/∂u1[2] over 30 samples",
        "BACKWARD | c1[2]    | ∂L/∂c1[2] = Σ ∂L/∂u1[2] over 30 samples",
        "UPDATE   | c1[2]    | c1; g1; c1[2] in full"
      })
  void theFormulasOfANormalizedNetworkAreItsOwn(StepStage stage, String name, String formulas) {
    Model model = at(shown("hidden=3 normalization=layer", 2), stage);
    View view = model.view();
    Model followed = model.withView(view.withStep(view.step().withParameter(name)));
    String page = draw(followed, 100, 40);
    for (String formula : formulas.split("; ")) {
      assertTrue(page.contains(formula), formula + "\n" + page);
    }
  }

  @Test
  void everyGradientHasTheShapeOfItsParameters() {
    String page = draw(at(shown("hidden=4,3 normalization=layer", 1), StepStage.BACKWARD), 90, 50);
    for (String row :
        List.of(
            "W3 = .* 1x3", "b3 = .* 1", "g2 = .* 3", "W2 = .* 3x4", "c1 = .* 4", "W1 = .* 4x1")) {
      assertTrue(
          page.lines().anyMatch(line -> line.matches(" ∂L/∂" + row + " .*")), row + "\n" + page);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l1=0.2 l2=0.1 | L1: g = g + 0.2 sign(w); L2: g = g + 0.1 w",
        "optimizer=adamw l2=0.1 | w = w − η λ w, decoupled weight decay; m = ",
        "l1=0.2 l2=0.1 decay-biases=false"
            + " | L1: g = g + 0.2 sign(w), weights only; L2: g = g + 0.1 w, weights only",
        "optimizer=adamw l2=0.1 decay-biases=false | η λ w, decoupled weight decay of weights only; m"
      })
  void formulasSayWhatDecays(String settings, String formulas) {
    String page = draw(at(shown(settings, 1), StepStage.UPDATE), 160, 40);
    assertTrue(page.contains(formulas), page);
  }

  /** With penalties, clipping and two or three memories, on the smallest usual screen. */
  @ParameterizedTest
  @CsvSource({
    "optimizer=adam l2=0.01, m v",
    "optimizer=amsgrad l2=0.01 l1=0.01 clip-norm=1, m v vmax"
  })
  void theFollowedParameterIsThereInFull(String settings, String memories) {
    String page = draw(at(shown(settings, 2), StepStage.UPDATE), 80, 22);
    FollowedParameter followed = NextStep.of(Specs.trained(settings, 2)).follow(0);
    assertEquals(memories, String.join(" ", followed.memories().keySet()));
    followed
        .memories()
        .values()
        .forEach(memory -> assertTrue(page.contains(StepLetters.number(memory, 9)), page));
    followed
        .memoriesBefore()
        .values()
        .forEach(memory -> assertTrue(page.contains(StepLetters.number(memory, 9)), page));
    followed
        .corrected()
        .values()
        .forEach(memory -> assertTrue(page.contains(StepLetters.number(memory, 9)), page));
    followed
        .gradients()
        .values()
        .forEach(g -> assertTrue(page.contains(StepLetters.number(g, 9)), page));
    assertTrue(page.contains(StepLetters.number(followed.change(), 9)), page);
    assertTrue(page.contains(StepLetters.number(followed.after(), 9)), page);
  }

  /** Near its minimum the gradient is tiny, but nothing is cut off either. */
  @ParameterizedTest
  @CsvSource({"hidden=none target=linear, 0", "hidden=none target=linear, 400"})
  void theCheckOfAStraightLineIsSaidToBeExact(String settings, int epochs) {
    String page = draw(at(shown(settings, epochs), StepStage.CHECK), 80, 22);
    assertTrue(page.contains("parabola, or a line"), page);
    assertFalse(page.contains("To the right"), page);
  }

  @ParameterizedTest
  @CsvSource({"hidden=3, 0", "hidden=3, 300"})
  void theCheckOfOtherNetworksIsSaidToCutOff(String settings, int epochs) {
    String page = draw(at(shown(settings, epochs), StepStage.CHECK), 80, 22);
    assertTrue(page.contains("the series, and the error falls with h²"), page);
  }

  /** No epoch improves the first by 10. */
  @Test
  void ofARunThatStoppedEarlyTheStepAfterItsBestEpochIsShown() {
    String settings = "optimizer=adam early-stopping=5 min-delta=10";
    String page = draw(at(shown(settings, 6), StepStage.UPDATE), 80, 22);
    assertTrue(page.contains("the step after epoch 1, restored, 30 samples"), page);
    assertTrue(page.contains("t = 2"), page);
  }

  /** The only unit of a layer is its own mean. */
  @Test
  void aFunctionThatIsConstantIsSaidToBe() {
    String settings = "hidden=1 normalization=layer";
    String page = draw(at(shown(settings, 1), StepStage.CHECK), 80, 22);
    assertTrue(page.contains("f does not depend on this parameter here"), page);
    assertFalse(page.contains("lowest"), page);
  }

  @Test
  void everyColumnOfTheForwardPassHasItsUnit() {
    String page = draw(shown("hidden=9", 0), 158, 40);
    assertTrue(page.lines().anyMatch(line -> line.matches(".*unit 0 +1 +2 +3 +4 .*")), page);
  }

  @Test
  void theCheckIsTheLastStageOrBesideTheOthersOnAWideScreen() {
    Model model = shown("", 0);
    assertFalse(draw(model, 80, 22).contains("by backpropagation: "));
    assertTrue(draw(at(model, StepStage.CHECK), 80, 22).contains("by backpropagation: "));
    String wide = draw(model, 200, 58);
    assertTrue(wide.contains("by backpropagation: ") && wide.contains("z2 = a1"), wide);
  }

  @Test
  void onlyWhatIsShownIsComputed() {
    Model model = PageDrawings.on(Models.lesson(), Page.STEP);
    assertEquals(1, SnapshotNeeds.of(model).inspections().size());
    assertEquals(2, SnapshotNeeds.of(at(model, StepStage.CHECK)).inspections().size());
    Model wide = model.withView(model.view().withSize(new Size(200, 60)));
    assertEquals(2, SnapshotNeeds.of(wide).inspections().size());
    assertEquals(0, SnapshotNeeds.of(PageDrawings.on(model, Page.COCKPIT)).inspections().size());
  }

  @Test
  void keysGoThroughTheStages() {
    Model model = PageDrawings.on(Models.lesson(), Page.STEP);
    List<StepStage> seen = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      seen.add(model.view().step().stage());
      model = Models.press(model, i % 2 == 0 ? "l" : "Right");
    }
    assertEquals("[FORWARD, LOSS, BACKWARD, UPDATE, CHECK, CHECK]", seen.toString());
    assertEquals(StepStage.UPDATE, Models.press(model, "h").view().step().stage());
  }

  @Test
  void keysAndACommandChooseTheParameter() {
    Model model = PageDrawings.on(Models.lesson(), Page.STEP);
    assertEquals("W1[1][0]", Models.press(model, ".").view().step().parameter());
    assertEquals("W1[0][0]", Models.press(model, ".", ",").view().step().parameter());
    assertEquals("W2[0][0]", Models.press(model, ">", ">").view().step().parameter());
    assertEquals("b1[0]", Models.press(model, ">", ">", "<").view().step().parameter());
    Model followed = StepActions.follow(Models.lesson(), "w2[3,5]").model();
    assertEquals("W2[3][5]", followed.view().step().parameter());
    assertEquals(Page.STEP, followed.view().page());
    assertThrows(InputException.class, () -> StepActions.follow(Models.lesson(), "W9[0][0]"));
  }

  @Test
  void keysChangeTheStepOfTheDifferenceTenfold() {
    Model model = PageDrawings.on(Models.lesson(), Page.STEP);
    assertEquals(1e-5, model.view().step().h());
    assertEquals(1e-6, Models.press(model, "(").view().step().h());
    assertEquals(1e-4, Models.press(model, ")").view().step().h());
    Model last = model;
    for (int i = 0; i < 20; i++) {
      last = Models.press(last, "(");
    }
    assertEquals(1e-15, last.view().step().h());
    assertTrue(draw(at(shown("", 0), StepStage.CHECK), 80, 22).contains(", h = 1e-5: "));
  }
}
