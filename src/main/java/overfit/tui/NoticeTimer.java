package overfit.tui;

import overfit.tui.model.Model;
import overfit.tui.model.Notice;

/** Removes a notice when it was shown long enough. */
final class NoticeTimer {

  /** The notice that was seen last, and since when. */
  private Notice shown = Notice.NONE;

  private long since;

  /** The model without its notice if its time is over; otherwise the same model. */
  Model expire(Model model, long now) {
    if (model.message() != shown) {
      shown = model.message();
      since = now;
    }
    if (remaining(now) > 0) {
      return model;
    }
    Model after = model.withNotice("");
    shown = after.message();
    return after;
  }

  /** The nanoseconds that the notice is still shown; {@code Long.MAX_VALUE} if it stays. */
  long remaining(long now) {
    return shown.nanos() == Long.MAX_VALUE ? Long.MAX_VALUE : shown.nanos() - (now - since);
  }
}
