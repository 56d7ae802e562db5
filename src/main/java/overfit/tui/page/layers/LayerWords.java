package overfit.tui.page.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.screen.NumberText;
import overfit.screen.Paragraph;
import overfit.train.layers.LayerWarning;
import overfit.train.layers.LayersOverTime;
import overfit.train.layers.SharpnessOverTime;
import overfit.train.layers.SharpnessState;

/** What the layers show, in sentences. */
final class LayerWords {

  private static final String SOUND =
      "No warning. A step is usually about 1e-3 of the weights at first, and falls by 25 times within"
          + " a hundred epochs of a run that learns.";

  /** Runs that train at the edge of stability stay within a tenth of it. */
  private static final double NEAR = 0.1;

  private static final String EDGE = ": this is the edge of stability";
  private static final String ABOVE = ": above it, steps swing and grow";

  private final LayersOverTime layers;
  private final Optional<SharpnessOverTime> sharpness;

  LayerWords(LayersOverTime layers, Optional<SharpnessOverTime> sharpness) {
    this.layers = layers;
    this.sharpness = sharpness;
  }

  /** Paragraphs in as many lines as there are: the sharpness, then the warnings that fit. */
  List<String> lines(int width, int rows) {
    List<String> lines = new ArrayList<>();
    List<LayerWarning> warnings = layers.warnings();
    int shown = 0;
    for (LayerWarning warning : warnings) {
      List<String> words = Paragraph.wrap(words(warning), width);
      boolean last = shown == warnings.size() - 1;
      if (shown > 0 && lines.size() + words.size() + (last ? 0 : 1) > rows - 1) {
        break;
      }
      lines.addAll(words);
      shown++;
    }
    if (warnings.isEmpty()) {
      lines.addAll(Paragraph.wrap(SOUND, width));
    }
    lines.addAll(Paragraph.wrap(sharpness() + more(shown), width));
    return lines;
  }

  private String more(int shown) {
    List<String> words =
        layers.warnings().stream().skip(shown).map(each -> each.kind().word()).toList();
    return words.isEmpty() ? "" : " Also: " + String.join(", ", words) + ".";
  }

  private static String words(LayerWarning warning) {
    return warning.sentence() + " " + warning.remedy();
  }

  private String sharpness() {
    if (sharpness.isEmpty()) {
      return "Sharpness: computing.";
    }
    SharpnessState state = sharpness.get().present();
    String value = "Sharpness " + number(state.sharpness().value());
    if (Double.isNaN(state.limit())) {
      return value + "; its limit is not known with this optimizer, batches or dropout.";
    }
    return value
        + "; descent is stable up to "
        + state.kind().formula()
        + " = "
        + number(state.limit())
        + place(state.sharpness().value() / state.limit())
        + ".";
  }

  private static String place(double ofTheLimit) {
    if (ofTheLimit > 1 + NEAR) {
      return ABOVE;
    }
    return ofTheLimit > 1 - NEAR ? EDGE : "";
  }

  private static String number(double value) {
    return NumberText.loss(value);
  }
}
