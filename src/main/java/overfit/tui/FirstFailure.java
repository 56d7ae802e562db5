package overfit.tui;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The first failure of what is written in the background. It is told once: more of its kind would
 * only repeat it. Any thread may notice one; one thread tells it.
 */
final class FirstFailure {

  private final AtomicReference<String> message = new AtomicReference<>("");
  private boolean told;

  /** Notices how something ended: with a message for the user, or "" if it did not fail. */
  void see(String outcome) {
    message.compareAndSet("", outcome);
  }

  /** The first message, if there is one that was not given before. */
  Optional<String> untold() {
    Optional<String> untold = Optional.of(message.get()).filter(m -> !told && !m.isEmpty());
    told |= untold.isPresent();
    return untold;
  }
}
