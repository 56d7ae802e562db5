package overfit.record;

import java.io.OutputStream;

final class GifReel implements Reel {
  GifReel(OutputStream out, Paper paper, double loopOffset) {}

  @Override
  public void frame(long nanos, Picture picture) {}

  @Override
  public void end(long nanos) {}
}
