package overfit.cli.reference;

import overfit.config.FileFormat;

/** The section of the manual page on the versions of file formats. */
record ManPageFormats(Roff page) {

  void write() {
    page.section("FILE FORMATS");
    page.text(
        "Presets and saved experiments begin with "
            + FileFormat.KEY
            + " = \""
            + FileFormat.CURRENT.since()
            + "\", the version of overfit whose format they have. Files of older formats open; a"
            + " note says where a default has changed. A file without this line is taken for one"
            + " of "
            + FileFormat.FIRST.since()
            + ". Files of newer formats are refused with the version that they need. The JSON of"
            + " train has the number of its format in schema, which changes when fields change"
            + " or go, and not when fields are added. The formats:");
    page.entry(FileFormat.FIRST.since(), "The first one.");
    page.entry(
        FileFormat.OWN_DATA.since(),
        "Own points are standardized, and a fifth of 10 or more is held out, unless standardize"
            + " and holdout say otherwise.");
  }
}
