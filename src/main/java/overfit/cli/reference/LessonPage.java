package overfit.cli.reference;

import java.util.Locale;
import overfit.lesson.condition.ConditionHelp;

/** The manual page on lessons, from which a teacher can write one. */
final class LessonPage {

  /** A whole lesson, which passes its check. */
  static final String EXAMPLE =
      """
      +++
      title = "Too far a step"
      about = "How long a step may be before training blows up."
      opens = "linear-regression --run good"

      [question.limit]
      opens = "linear-regression"
      choices = ["slow", "good", "edge", "too-fast"]
      answer = "too-fast"
      shows = "run"

      [task.at-the-edge]
      done = "learning-rate >= 0.3 and train <= 1.01 * lsq(1).train"
      solution = "--learning-rate 0.305 --epochs 500"
      seeds = "42..51"
      opened = 0
      solved = 10

      [[claim]]
      says = "the longest step never arrives"
      opens = "linear-regression"
      holds = "too-fast.train > 1.01 * too-fast.lsq(1).train"
      seeds = "42..61"
      count = 20
      +++

      ## A bowl

      A line has two numbers: its slope and where it begins. Its train loss is
      a **bowl** over these two, and each step goes down that bowl.

      ## Which never arrives? {#limit}

      Four learning rates, one line each. Which of them gets no nearer?

      ### Answer

      `too-fast`, for all 20 seeds from 42 to 61: it steps over the bottom to
      the other side, and lands higher than it was.

      ## Just inside {#at-the-edge}

      Train a line with a learning rate of at least 0.3 until its train loss
      is within 1 % of the best line's.

      ### Hint

      The limit lies between 0.305 and 0.32. It takes more epochs, too.

      ### Solution

      At 0.305, 500 epochs are enough.

      ## Only for a bowl {#caveat}

      A network's loss is no bowl. How long its steps may be changes while it
      trains.
      """;

  private final Roff page = new Roff();

  String text() {
    page.header(Page.LESSON.file(), "File Formats");
    page.section("NAME");
    page.text("overfit-lesson - lessons of overfit, in files");
    synopsis();
    description();
    page.section("EXAMPLE");
    page.example(EXAMPLE.lines().toArray(String[]::new));
    frontMatter();
    words();
    opens();
    conditions();
    check();
    files();
    page.section("SEE ALSO");
    page.text("overfit(1), overfit-preset(5)");
    return page.text();
  }

  private void synopsis() {
    page.section("SYNOPSIS");
    page.add(".B overfit learn");
    page.add(".I FILE.md");
    page.add(".br");
    page.add(".B overfit learn");
    page.add(".IR FILE.md \" \\-\\-text\"");
    page.add(".br");
    page.add(".B overfit learn \\-\\-check");
    page.add(".IR FILE.md ...");
    page.add(".RI [ \" \\-\\-seeds \" ]");
  }

  private void description() {
    page.section("DESCRIPTION");
    page.text(
        "A lesson leads through an experiment in steps: words to read, questions that are answered"
            + " before the training is shown, tasks that are ticked when the runs on the screen"
            + " fulfil them, exercises with solutions, and a caveat. It is a text file in UTF-8:"
            + " front matter in TOML, https://toml.io, between two lines +++, then the words in"
            + " Markdown, https://commonmark.org. overfit learn FILE.md opens it.");
    page.paragraph(
        "What the words say of training is written as claims, with conditions on the numbers of"
            + " the runs. overfit learn --check FILE.md trains them over seeds, and the tasks with"
            + " their solutions, and prints for how many seeds each holds.");
  }

  private void frontMatter() {
    page.section("FRONT MATTER");
    page.text("Before the tables:");
    page.entry("title = \"TEXT\"", "The title. Needed.");
    page.entry("opens = \"PRESET ...\"", "The experiment of the lesson; see OPENS. Needed.");
    page.entry("about = \"TEXT\"", "One sentence, for the map of the course.");
    page.entry(
        "chapter = \"2.6\"",
        "Its place in the course: the module and the number in it. Without it the lesson stands"
            + " among the other lessons.");
    page.entry(
        "hides = [\"learning-rate\", ...]",
        "Settings whose values the screen does not show during the lesson, by their names; \"all\""
            + " hides all.");
    page.entry(
        "waits = [\"TEXT\", ...]", "What the lesson would have if the program could show it.");
    page.paragraph(
        "Each of these tables belongs to the section of the words whose heading has its ID (see"
            + " WORDS):");
    question();
    task();
    page.entry(
        "[step.ID]",
        "A section that is only read, or an exercise; opens = \"...\" opens another experiment"
            + " there.");
    claim();
  }

  private void question() {
    page.entry(
        "[question.ID]",
        "A section that asks. The training of its experiment waits until there is an answer. One"
            + " of three kinds:");
    page.add(".RS");
    page.entry(
        "choices = [\"TEXT\", ...], answer = \"TEXT\"", "Choices, and the one that is right.");
    page.entry(
        "answer = 0.31, within = 0.005, unit = \"TEXT\"",
        "A number, how far from it an answer may be, and a word after it. Without within, only the"
            + " number itself is right.");
    page.entry(
        "accepts = \"CONDITION\", answer = 1e-12, wrong = 1e-5",
        "A number for which a condition holds, in which answer is the number that was typed: see"
            + " CONDITIONS. It is asked of the runs as they stand on the screen. answer is one that"
            + " is right, and wrong one that is not; the check tries both before the first epoch.");
    page.entry(
        "[question.ID.match]",
        "Pairs to be found: keys and texts, such as a = \"rate too low\". The texts are offered in"
            + " alphabetical order.");
    page.entry("opens = \"...\"", "Another experiment than before.");
    page.entry(
        "shows = \"run\"",
        "Where the learner's answer stands in the picture: the choices are names of runs, and that"
            + " run is marked. With \"epoch\" or \"loss\" the answer is a number, and a line in the"
            + " chart of losses.");
    page.add(".RE");
  }

  private void task() {
    page.entry(
        "[task.ID]",
        "A section with something to do. It is done as soon as its condition holds on the screen,"
            + " after any number of epochs. What was opened for another task does not count.");
    page.add(".RS");
    page.entry("done = \"CONDITION\"", "When it is done; see CONDITIONS.");
    page.entry(
        "solution = \"--SETTING VALUE ...\"",
        "Settings that fulfil it, for the first run of its experiment, or for the one named with"
            + " --run NAME. Several such texts in [ ] change several runs, or add a run beside one"
            + " that is changed already. A text that begins with a preset opens that instead.");
    page.entry("opens = \"...\"", "Where one starts; otherwise what the lesson opens.");
    page.entry(
        "seeds = \"42..51\", opened = N, solved = N",
        "For how many of these seeds it is done as it opens, and with the solution. May be left"
            + " out.");
    page.add(".RE");
  }

  private void claim() {
    page.entry(
        "[[claim]]",
        "What the words say of training, or rely on. Any number of these tables, in double"
            + " brackets:");
    page.add(".RS");
    page.entry("says = \"TEXT\"", "In words.");
    page.entry(
        "holds = \"CONDITION\"", "The same as a condition, on the runs when they have ended.");
    page.entry("opens = \"...\"", "Of which experiment; otherwise what the lesson opens.");
    page.entry("seeds = \"42..61\"", "With which seeds: a range, or numbers separated by commas.");
    page.entry("count = N", "For exactly how many of these seeds it holds.");
    page.entry(
        "not = \"49\"",
        "The seeds for which it does not hold. May be left out; a check with few seeds is stricter"
            + " with it.");
    page.add(".RE");
  }

  private void words() {
    page.section("WORDS");
    page.text(
        "A heading ## TITLE begins a step. ## TITLE {#ID} gives it the ID of its table: lower-case"
            + " letters, digits and hyphens. {#caveat} marks the caveat; it and other"
            + " sections that are only read need no table, but [step.caveat] can have opens. Within a section:");
    page.entry(
        "### Answer", "Needed in a question: what is told once it is answered, right or wrong.");
    page.entry(
        "### Hint",
        "In a question, a task or an exercise; several are shown one after the other, when asked"
            + " for.");
    page.entry(
        "### Solution",
        "In a task, words beside its solution. A section with it and without a table of a task is"
            + " an exercise.");
    page.paragraph(
        "Words are paragraphs, lists with - or 1., **strong**, *emphasized*, `code`, indented or"
            + " fenced code, and [links](https://...), whose addresses are shown. Tables, images,"
            + " quotations and HTML are errors. The pane is as narrow as 32 columns: paragraphs of"
            + " two to four sentences are read best.");
  }

  private void opens() {
    page.section("OPENS");
    page.text(
        "An experiment is written as on the command line, after overfit: the name of a preset, or a"
            + " preset's file beside or below that of the lesson, then --run NAME for one of its"
            + " runs, and settings such as --epochs 2000. It opens paused, before the first epoch."
            + " overfit presets lists the presets, and SETTINGS in overfit(1) the settings. Values"
            + " with spaces are quoted with ' or \".");
  }

  private void conditions() {
    page.section("CONDITIONS");
    page.text(
        "A condition compares numbers with ==, !=, <, <=, > and >=; and, or, not and parentheses"
            + " join conditions, and + - * / compute. A minus between two names needs spaces"
            + " around it, since hyphens are parts of names. x in 0.013..0.028 holds for an x that,"
            + " rounded like these two numbers, lies between them. A comparison with a number that"
            + " is not known does not hold.");
    page.paragraph(
        "NAME.number is a number of the run of that name; a name with other characters than"
            + " letters, digits, - and _ is quoted: \"0.01\".test, which is easiest written in a"
            + " TOML text between single quotes. Without the name of a run, a condition is asked of"
            + " each run, and it holds if it holds for one of them. In a claim on several runs each"
            + " number needs its run, but for truth, noise-floor, x, y and lsq.");
    page.add(".SS Numbers");
    ConditionHelp.numbers().forEach(this::entry);
    page.add(".SS Settings");
    page.text(
        "Every setting, by its name or its key: learning-rate, data.test. Numbers can be compared"
            + " in all ways, words with == and !=: optimizer == adam, batch == full, hidden =="
            + " 64x64, shuffle == false.");
    page.add(".SS Series");
    page.text(
        "seen[0] is the first number of a series, seen[last] the last, seen[last - 20] one before."
            + " The name alone is the last one as a number, and the whole series in a function of"
            + " series; in epoch(...) it is the number of each epoch. To compare with the last"
            + " number of another run there, write its index: epoch(heavy.train <"
            + " none.train[last]).");
    ConditionHelp.series().forEach(this::entry);
    functions();
    exact();
  }

  private void functions() {
    page.add(".SS Functions");
    page.text("Of one series, or of several numbers, as in min(a.test, b.test):");
    ConditionHelp.statistics().forEach(this::entry);
    page.paragraph("Others:");
    ConditionHelp.functions().forEach(this::entry);
    page.paragraph("Computed from the present state of a run, in the units of training:");
    ConditionHelp.measures().forEach(this::entry);
    page.paragraph("Of the polynomial of degree D with the least squared error on the samples:");
    ConditionHelp.polynomials().forEach(this::entry);
  }

  private void exact() {
    page.add(".SS What is exact");
    page.text(
        "--check has every number of every epoch, but the penalty and the fit only when a run has"
            + " ended. On the screen, too, a task is judged at every epoch, whatever the speed; the"
            + " penalty only at the epochs that are shown. Beyond 1024 epochs it is judged at those"
            + " that are shown, and after each group of epochs, as follows. Series are whole up to"
            + " 1024 epochs."
            + " Of longer runs the screen keeps groups of epochs: seen[0], the last number of"
            + " seen, train, test and excess, the smallest and the largest are exact, other numbers"
            + " of series are not known, such as move(seen, 50) or epoch(train < 0.02). With"
            + " dropout or mini-batches, the series train is measured after each of the first 255"
            + " epochs, then every few epochs; train as a number is exact at the epochs that are"
            + " shown. The series excess is known on the screen if the loss function is mse, and fit"
            + " is not known there.");
    page.paragraph(
        "What has to be computed from the state of a run, such as gradient-error(1e-5), is computed"
            + " where a condition asks for it and its earlier parts have not decided: epochs >= 500"
            + " and gradient-error(1e-5) > 1e-9 computes nothing before epoch 500. On the screen"
            + " that is done beside the training, a few times a second at most and in a tenth of a"
            + " processor's time, so that a task with such a condition is not judged at every"
            + " epoch; let it hold until the end of a run, or while training is paused. It is not"
            + " known in epoch(...), nor of epochs that are visited.");
  }

  private void check() {
    page.section("CHECK");
    page.text(
        "overfit learn --check FILE.md prints a line for each claim and each task, and one for all"
            + " at the end. What is not as the lesson says is printed with FAILED, file and line,"
            + " and the exit status is then 1. A file that cannot be read is an error with its"
            + " line, what was expected and what was found; the exit status is 2. Without a file,"
            + " all built-in lessons are checked. Equal runs are trained once, on all processors;"
            + " the results are the same for any number of --jobs.");
    page.paragraph(
        "Each claim is tried with the first three of its seeds. It passes if that does not"
            + " contradict its count: a claim for 18 of 20 seeds may fail for two of the three. With"
            + " --seeds, all seeds are tried and the counts must be equal: overfit learn --check"
            + " --seeds checks all that the built-in lessons say. While you write a claim, any count"
            + " will do: the check prints what it found, and beside a claim that fails the number"
            + " that it compares, for each seed. The answer of a question is not checked, nor what"
            + " the words say: a claim is needed for each.");
    page.paragraph("A lesson fails, too,");
    page.entry("without", "at least one question, one task, one hint, and the caveat;");
    page.entry(
        "if a task", "is done as it opens, after any number of epochs, or not by its solution.");
  }

  private void files() {
    page.section("FILES");
    page.entry(
        "$XDG_CONFIG_HOME/overfit/lessons, ~/.config/overfit/lessons",
        "Your lessons: overfit learn NAME finds NAME.md there.");
    page.entry(
        "overfit/lessons below each folder of $XDG_CONFIG_DIRS, /etc/xdg",
        "Lessons that are shared with everyone. Of several with one name, the built-in one is"
            + " found first, then yours.");
    page.entry(
        "$XDG_STATE_HOME/overfit/lessons.toml, ~/.local/state/overfit/lessons.toml",
        "What you have done of each lesson.");
    page.entry(
        "share/doc/overfit/presets/lessons below the prefix of the installation",
        "The built-in lessons, to copy and edit.");
  }

  private void entry(ConditionHelp help) {
    page.entry(help.usage(), sentence(help.help()));
  }

  private static String sentence(String help) {
    return help.substring(0, 1).toUpperCase(Locale.ROOT) + help.substring(1) + ".";
  }
}
