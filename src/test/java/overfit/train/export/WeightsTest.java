package overfit.train.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.train.Run;
import overfit.train.Specs;

/** Weights and fits as files: a network built from the one predicts the other. */
class WeightsTest {

  private static final String OWN =
      " target=unknown points=10:100,20:104,35:101,40:99 x-min=10 x-max=40";

  /** A file as its specification describes it. */
  private record File(String header, ByteBuffer data) {

    static File of(byte[] bytes) {
      ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      byte[] header = new byte[Math.toIntExact(file.getLong())];
      assertEquals(0, header.length % 8);
      file.get(header);
      return new File(
          new String(header, StandardCharsets.UTF_8), file.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    double[] next(int count) {
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        values[i] = data.getDouble();
      }
      return values;
    }
  }

  @Test
  void theHeaderNamesTensorsAsPyTorchDoes() {
    String header = File.of(Safetensors.of(Specs.trained("hidden=3x2", 2))).header();
    assertEquals(
        "{\"__metadata__\":{\"format\":\"pt\"},"
            + "\"0.weight\":{\"dtype\":\"F64\",\"shape\":[3,1],\"data_offsets\":[0,24]},"
            + "\"0.bias\":{\"dtype\":\"F64\",\"shape\":[3],\"data_offsets\":[24,48]},"
            + "\"2.weight\":{\"dtype\":\"F64\",\"shape\":[2,3],\"data_offsets\":[48,96]},"
            + "\"2.bias\":{\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[96,112]},"
            + "\"4.weight\":{\"dtype\":\"F64\",\"shape\":[1,2],\"data_offsets\":[112,128]},"
            + "\"4.bias\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[128,136]}}",
        header.strip());
  }

  @ParameterizedTest
  @CsvSource({"dropout=0.3, 0", "dropout=0.1, 5", "dropout=0, 5"})
  void aDropoutThatARunEverHasIsAModuleToo(String settings, int editedAt) {
    RunSpec spec = Specs.spec("hidden=3x2 " + settings);
    Edit edit = new Edit(5, Specs.config("").changesTo(Specs.config("dropout=0.5")));
    Run run = Run.of(editedAt == 0 ? spec : spec.withEdits(List.of(edit)));
    String header = File.of(Safetensors.of(run)).header();
    assertEquals("0.weight 0.bias 3.weight 3.bias 6.weight 6.bias", names(header));
  }

  private static String names(String header) {
    return Pattern.compile("\\d+\\.(weight|bias)")
        .matcher(header)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining(" "));
  }

  /** The tolerance is the rounding of sums in another order. */
  @ParameterizedTest
  @ValueSource(strings = {"hidden=3x2", "hidden=3x2" + OWN})
  void aNetworkOfTheWeightsPredictsTheFit(String settings) {
    Run run = Specs.trained(settings + " optimizer=adam", 50);
    File file = File.of(Safetensors.of(run));
    double[] w1 = file.next(3);
    double[] b1 = file.next(3);
    double[] w2 = file.next(6);
    double[] b2 = file.next(2);
    double[] w3 = file.next(2);
    double b3 = file.next(1)[0];
    assertEquals(0, file.data().remaining());
    for (String line : FitCsv.of(run).lines().skip(1).toList()) {
      String[] fields = line.split(",");
      double x = (float) run.network().standardization().x().of(Double.parseDouble(fields[0]));
      double sum = b3;
      for (int k = 0; k < 2; k++) {
        double z = b2[k];
        for (int j = 0; j < 3; j++) {
          z += w2[3 * k + j] * Math.tanh(w1[j] * x + b1[j]);
        }
        sum += w3[k] * Math.tanh(z);
      }
      double fit = run.network().standardization().y().back(sum);
      assertEquals(Double.parseDouble(fields[1]), fit, 1e-12 * Math.max(1, Math.abs(fit)));
    }
  }

  @Test
  void theFitHasTheTruthWhereItIsKnown() {
    List<String> known = FitCsv.of(Specs.trained("hidden=2", 1)).lines().toList();
    assertEquals("x,fit,truth", known.get(0));
    assertEquals(101, known.size());
    assertEquals("-3.0", known.get(1).split(",")[0]);
    assertEquals(Math.sin(-3), Double.parseDouble(known.get(1).split(",")[2]), 1e-7);
    List<String> own = FitCsv.of(Specs.trained("hidden=2" + OWN, 1)).lines().toList();
    assertEquals("x,fit", own.get(0));
    assertEquals("10.0", own.get(1).split(",")[0]);
  }
}
