package overfit.tui;

import java.util.Optional;
import overfit.file.InputException;
import overfit.train.export.RunExport;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;

/** What is being exported, one export at a time, and what the user is told of it. */
final class ExportWatch {

  private final ExperimentFiles files;
  private Optional<RunExport> exporting = Optional.empty();

  ExportWatch(ExperimentFiles files) {
    this.files = files;
  }

  /** Starts an export; the trained runs are those of now, whatever is opened meanwhile. */
  Model start(Model model, Effect.Export wanted) {
    try {
      if (exporting.isPresent()) {
        String name = exporting.get().name();
        throw new InputException(name + " is still being written; `:export stop` drops it");
      }
      RunExport export = files.export(wanted);
      exporting = Optional.of(export);
      String notice = ": training again in the background, ";
      return model.withNotice(export.name() + notice + export.contents());
    } catch (InputException e) {
      return model.withError(e.getMessage());
    }
  }

  /** Drops the export. */
  Model stop(Model model) {
    String nothing = "nothing is being exported";
    String notice = exporting.map(RunExport::unwritten).orElse(nothing);
    exporting = Optional.empty();
    return model.withNotice(notice);
  }

  /** What is being exported, until it is written or dropped. */
  Optional<RunExport> exporting() {
    return exporting;
  }

  /** An export is written, or has failed. */
  Model ended(Model model, RunExport export, Optional<InputException> failure) {
    exporting = Optional.empty();
    return failure
        .map(reason -> model.withError(reason.getMessage()))
        .orElseGet(() -> model.withNotice(export.name() + ": written, " + export.contents()));
  }
}
