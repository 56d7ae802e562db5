package overfit.lesson;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.file.InputException;
import overfit.lesson.Markdown.Part;

/**
 * A section of a lesson's text: a step.
 *
 * @param named whether its heading has the ID, {@code ## Title {#id}}
 * @param place file and line of the heading
 * @param answer what stands below {@code ### Answer}, and so on
 */
record Section(
    String id,
    boolean named,
    String title,
    String place,
    List<Block> words,
    Optional<Part> answer,
    List<List<Block>> hints,
    Optional<Part> solution) {

  static final String ANSWER = "Answer";
  static final String HINT = "Hint";
  static final String SOLUTION = "Solution";

  private static final Pattern NAMED =
      Pattern.compile("(?<title>.*?)\\s*\\{#(?<id>[^}]*)\\}\\s*", Pattern.DOTALL);

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  /** The sections of a text; throws {@link InputException} for headings that do not fit. */
  static List<Section> of(List<Part> parts) {
    if (!parts.get(0).blocks().isEmpty() || parts.size() == 1) {
      throw InputException.expected("a heading, ## TITLE, before the first words", "none")
          .at(parts.get(0).place());
    }
    List<Section> sections = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    int next = 1;
    while (next < parts.size()) {
      int end = next + 1;
      while (end < parts.size() && parts.get(end).level() != 2) {
        end++;
      }
      sections.add(section(parts.subList(next, end), ids));
      next = end;
    }
    return sections;
  }

  private static Section section(List<Part> parts, Set<String> ids) {
    Part first = parts.get(0);
    if (first.level() != 2) {
      throw InputException.expected("## TITLE", "#".repeat(first.level()) + " " + first.heading())
          .at(first.place());
    }
    Matcher named = NAMED.matcher(first.heading());
    boolean hasId = named.matches();
    String title = hasId ? named.group("title") : first.heading();
    String id = hasId ? checked(named.group("id"), ids, first.place()) : free(title, ids);
    ids.add(id);
    List<Part> inner = parts.subList(1, parts.size());
    inner.forEach(Section::check);
    return new Section(
        id,
        hasId,
        title,
        first.place(),
        first.blocks(),
        only(ANSWER, inner),
        inner.stream().filter(part -> part.heading().equals(HINT)).map(Part::blocks).toList(),
        only(SOLUTION, inner));
  }

  private static String checked(String id, Set<String> taken, String place) {
    if (!id.matches(ID)) {
      throw InputException.expected("{#ID} of lower-case letters, digits and -", "{#" + id + "}")
          .at(place);
    }
    if (taken.contains(id)) {
      throw InputException.expected("another ID", id + ", which an earlier section has").at(place);
    }
    return id;
  }

  /** A name made of the title. */
  private static String free(String title, Set<String> taken) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String stem = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String id = stem.isEmpty() ? "words" : stem;
    int number = 2;
    while (taken.contains(id)) {
      id = stem + "-" + number++;
    }
    return id;
  }

  private static void check(Part part) {
    boolean known = List.of(ANSWER, HINT, SOLUTION).contains(part.heading());
    if (part.level() != 3 || !known) {
      throw InputException.expected(
              "### Answer, ### Hint, ### Solution or ## TITLE",
              "#".repeat(part.level()) + " " + part.heading())
          .at(part.place());
    }
    if (part.blocks().isEmpty()) {
      throw InputException.expected("words below ### " + part.heading(), "none").at(part.place());
    }
  }

  private static Optional<Part> only(String heading, List<Part> inner) {
    List<Part> all = inner.stream().filter(part -> part.heading().equals(heading)).toList();
    if (all.size() > 1) {
      throw InputException.expected("one ### " + heading + " in a section", "another")
          .at(all.get(1).place());
    }
    return all.stream().findFirst();
  }

  /** Throws {@link InputException} if the section has what its kind of step cannot have. */
  void refuse(String kind, String... headings) {
    for (String heading : headings) {
      boolean has =
          switch (heading) {
            case ANSWER -> answer.isPresent();
            case HINT -> !hints.isEmpty();
            default -> solution.isPresent();
          };
      if (has) {
        throw InputException.expected("no ### " + heading + " in " + kind, "one").at(place);
      }
    }
  }
}
