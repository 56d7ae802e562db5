package overfit.tui.page.layers;

import java.util.ArrayList;
import java.util.List;
import overfit.screen.Paragraph;
import overfit.train.layers.LayerWarning;
import overfit.train.layers.LayersOverTime;

/** What the layers show, in sentences. */
final class LayerWords {

  private static final String SOUND =
      "No warning. A step is usually about 1e-3 of the weights at first, and falls by 25 times within"
          + " a hundred epochs of a run that learns.";

  private static final String SO_FAR =
      "No warning so far; what is missing of the past is still being looked at.";

  private final LayersOverTime layers;
  private final String sharpness;

  /**
   * @param sharpness a sentence about the sharpness
   */
  LayerWords(LayersOverTime layers, String sharpness) {
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
      lines.addAll(Paragraph.wrap(layers.whole() ? SOUND : SO_FAR, width));
    }
    lines.addAll(Paragraph.wrap(sharpness + more(shown), width));
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
}
