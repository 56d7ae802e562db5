package overfit.record;

import java.io.OutputStream;

final class PngStill {
  PngStill(OutputStream out, Paper paper) {}

  void write(Picture picture) {}
}
