package overfit.cli.reference;

import overfit.file.InputFiles;

/**
 * The section of the manual page on own data: what is read, from where, and how it is trained on.
 */
record ManPageData(Roff page) {

  void write() {
    page.section("OWN DATA");
    files();
    page.add(".PP");
    pipes();
    page.add(".PP");
    units();
  }

  private void files() {
    page.text(
        "A file of points has two or more columns, separated by commas, semicolons, tabs, bars or"
            + " blanks. Without --x and --y, two columns are x and y, as are columns with these"
            + " names; a first column that numbers the lines is skipped. Decimal commas (where the"
            + " separator is not a comma), quotes, UTF-8 or UTF-16 with a byte order mark, comments"
            + " that begin with # and prose before the numbers are read. ISO dates count as days"
            + " since 1970-01-01. A line without a number (empty, NA, N/A, NaN, NaT, null, None,"
            + " missing, ?, - or --) is left out, with a note; --strict refuses it. Any other text"
            + " is an error. Numbers reach to 1e15. A preset names a file beside it, or in a folder"
            + " below its own; points written in the same table are used instead of reading it.");
  }

  private void pipes() {
    page.text(
        "Points, presets and tapes are also read from pipes and devices, and from standard input,"
            + " which is named -. A pipe or device that stays silent for "
            + InputFiles.LONGEST_SILENCE
            + " seconds (once the screen is open, "
            + InputFiles.LONGEST_SILENCE_ON_SCREEN
            + ") is refused; standard input and <(command) may take any time.");
  }

  private void units() {
    page.text(
        "All numbers are shown in the units of the file. For training, x and y are standardized:"
            + " less their mean, divided by their standard deviation, both of the points to train"
            + " on. Bends of huber and smooth-l1 are then at one standard deviation of y. The"
            + " held-out points are the first of torch.randperm(n) from the seed; the points to"
            + " train on keep the order of the file. Points that are edited by hand stay in their"
            + " set, and the units those at the start of the run. With a known target and points"
            + " held out, these give validation_loss, beside the exact test loss.");
  }
}
