package overfit.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FusedMultiplyAddTest {
  @ParameterizedTest
  @CsvSource({
    "'flags\t\t: fpu sse4_2 fma avx2', true",
    "'flags\t\t: fpu sse4_2 fma4 avx', false",
    "'flags\t\t:', false",
    "'Features\t: fp asimd', true",
    "'', true",
  })
  void isWhatTheFlagsOfTheCpuSay(String line, boolean expected) {
    assertEquals(expected, FusedMultiplyAdd.listed(Stream.of("processor\t: 0", line)));
  }
}
