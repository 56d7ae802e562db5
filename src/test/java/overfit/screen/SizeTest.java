package overfit.screen;

import org.junit.jupiter.api.Test;
import overfit.RecordEquality;

class SizeTest {

  @Test
  void sizesAreEqualIfWidthAndHeightAre() throws ReflectiveOperationException {
    RecordEquality.check(new Size(80, 24), new Size(100, 30));
  }
}
