package overfit.cli.command;

import java.util.function.BooleanSupplier;
import overfit.file.LineOutput;

/** Writes lines until nobody reads them any more. */
interface LineWriter {
  void write(LineOutput lines, BooleanSupplier closed);
}
