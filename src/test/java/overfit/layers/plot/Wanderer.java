package overfit.layers.plot;

import com.fasterxml.jackson.core.JsonFactory;
import com.googlecode.lanterna.TerminalSize;
import com.tngtech.archunit.ArchConfiguration;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;
import org.apache.commons.math3.analysis.interpolation.LoessInterpolator;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.BitsStreamGenerator;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.util.ResizableDoubleArray;
import org.commonmark.node.Document;
import org.jline.terminal.Terminal;
import org.tomlj.TomlTable;
import picocli.CommandLine;

/** A plot that knows every library, the clock, the environment and the standard streams. */
final class Wanderer {

  TerminalSize size;
  Terminal terminal;
  CommandLine commandLine;
  JsonFactory json;
  TomlTable preset;
  Document lesson;
  CsvRecord points;
  RealMatrix weights;
  BitsStreamGenerator dice;
  LoessInterpolator curve;
  SimpleRegression line;
  TDistribution tails;
  ResizableDoubleArray losses;
  ArchConfiguration homeless;

  final LongSupplier clock = System::nanoTime;

  void draw() {
    System.out.println(System.currentTimeMillis());
    System.err.println(Instant.now());
    System.err.println(System.getenv());
    new Date();
  }
}
