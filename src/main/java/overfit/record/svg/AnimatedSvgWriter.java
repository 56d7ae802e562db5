package overfit.record.svg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import overfit.ansi.TextAttributes;
import overfit.record.film.CellRow;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmFrame;
import overfit.record.film.FilmWriter;
import overfit.record.film.FixedDecimal;

/**
 * Writes a film as an animated SVG, without scripts. The states of each {@link ColumnTrack} are
 * drawn side by side and clipped to one of them; the animation moves them horizontally. The last
 * state comes first, so that a viewer without animations shows the last frame.
 */
public final class AnimatedSvgWriter implements FilmWriter {

  private static final CellRow EMPTY = new CellRow("", new TextAttributes[0]);

  private final OutputStream out;
  private final DefaultColours defaults;
  private final double loopOffset;
  private final List<List<Long>> times = new ArrayList<>();
  private final List<List<CellRow>> rows = new ArrayList<>();
  private final StringBuilder keyframes = new StringBuilder();
  private int width;
  private int names;

  public AnimatedSvgWriter(OutputStream out, DefaultColours defaults, double loopOffset) {
    this.out = out;
    this.defaults = defaults;
    this.loopOffset = loopOffset;
  }

  @Override
  public void frame(long nanos, FilmFrame frame) {
    FilmFrame drawn = frame.withCursorDrawn();
    width = frame.width();
    for (int y = 0; y < drawn.height(); y++) {
      if (y == rows.size()) {
        times.add(new ArrayList<>());
        rows.add(new ArrayList<>());
      }
      List<CellRow> row = rows.get(y);
      CellRow last = row.isEmpty() ? EMPTY : row.get(row.size() - 1);
      if (!drawn.rows().get(y).equals(last)) {
        times.get(y).add(nanos);
        row.add(drawn.rows().get(y));
      }
    }
  }

  @Override
  public void end(long nanos) throws IOException {
    SvgText text = new SvgText(defaults);
    StringBuilder body = new StringBuilder();
    for (int y = 0; y < rows.size() && width > 0; y++) {
      for (ColumnTrack track : TrackLayout.of(rows.get(y))) {
        write(body, text, track, y, nanos);
      }
      body.append('\n');
    }
    String rules = text.rules() + "\n" + animation(nanos) + keyframes;
    String page = SvgPage.of(defaults, width, rows.size(), rules, body.toString());
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }

  /** The distance between states, with a gap of one cell for glyphs wider than their cells. */
  private static int stride(ColumnTrack track) {
    return (track.to() - track.from() + 1) * SvgText.CELL_WIDTH;
  }

  private String animation(long nanos) {
    long offset = Math.round(nanos * loopOffset);
    return "svg svg>g{animation:"
        + (seconds(nanos) + "s step-end infinite")
        + (offset == 0 ? "" : ";animation-delay:-" + seconds(offset) + "s")
        + "}\n@media(prefers-reduced-motion:reduce){svg svg>g{animation:none!important}}\n";
  }

  private void write(StringBuilder body, SvgText text, ColumnTrack track, int y, long length) {
    body.append("<svg");
    body.append(track.from() == 0 ? "" : " x=\"" + track.from() * SvgText.CELL_WIDTH + "\"");
    body.append(y == 0 ? "" : " y=\"" + y * SvgText.CELL_HEIGHT + "\"");
    body.append(" width=\"").append((track.to() - track.from()) * SvgText.CELL_WIDTH);
    body.append("\" height=\"").append(SvgText.CELL_HEIGHT);
    body.append("\" viewBox=\"0 -").append(SvgText.BASELINE).append(' ');
    body.append((track.to() - track.from()) * SvgText.CELL_WIDTH).append(' ');
    body.append(SvgText.CELL_HEIGHT).append("\">");
    if (track.isStill()) {
      text.write(body, track.states().get(0));
    } else {
      String name = SvgText.name(names++);
      body.append("<g style=\"animation-name:").append(name).append("\">");
      text.write(body, track.states(), stride(track));
      body.append("</g>");
      keyframes(name, track, times.get(y), length);
    }
    body.append("</svg>");
  }

  /** Writes a rule for each state, with all its start times. */
  private void keyframes(String name, ColumnTrack track, List<Long> starts, long length) {
    Map<String, Integer> shown = new LinkedHashMap<>();
    for (int i = 0; i < track.changes(); i++) {
      shown.put(percentage(starts.get(track.change(i)), length), track.state(i));
    }
    Map<Integer, StringJoiner> times = new LinkedHashMap<>();
    shown.forEach(
        (time, state) -> times.computeIfAbsent(state, any -> new StringJoiner(",")).add(time));
    keyframes.append("@keyframes ").append(name).append('{');
    times.forEach(
        (state, all) ->
            keyframes
                .append(all)
                .append("{translate:")
                .append(translation(track, state))
                .append('}'));
    keyframes.append("}\n");
  }

  private static String translation(ColumnTrack track, int state) {
    return state == 0 ? "0" : "-" + state * stride(track) + "px";
  }

  private static String percentage(long nanos, long length) {
    int places = places(length);
    double part = (double) nanos / length;
    String text = FixedDecimal.of(Math.round(part * 100 * power(places)), places);
    return (text.startsWith("0.") ? text.substring(1) : text) + "%";
  }

  /** The decimal places of a percentage that keep times accurate to 5 ms. */
  private static int places(long length) {
    int places = 0;
    while (length / (100 * power(places)) > 10_000_000) {
      places++;
    }
    return places;
  }

  private static long power(int places) {
    long power = 1;
    for (int i = 0; i < places; i++) {
      power *= 10;
    }
    return power;
  }

  private static String seconds(long nanos) {
    return FixedDecimal.of(Math.round(nanos / 1e6), 3);
  }
}
