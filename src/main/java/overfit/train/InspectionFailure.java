package overfit.train;

/**
 * An inspection that ended with an internal error; it stands in place of what it would have found.
 */
public record InspectionFailure(Inspection inspection, Throwable error) {

  /** What is shown in place of a finding. */
  public String sentence() {
    String reason = error.getMessage() == null ? "" : " (" + error.getMessage() + ")";
    return "could not be computed: "
        + error.getClass().getSimpleName()
        + reason
        + "; this is a bug, please report it";
  }
}
