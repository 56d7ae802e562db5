package overfit.lesson.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.file.InputException;
import overfit.lesson.condition.Term.Amount;
import overfit.lesson.condition.Term.Chosen;
import overfit.lesson.condition.Term.Status;
import overfit.lesson.condition.Term.Truth;
import overfit.lesson.condition.Term.Word;

/** Parses conditions by recursive descent: or, and, not, comparisons, sums, products, names. */
final class ConditionParser {

  private final Tokens tokens;
  private final Names names;
  private final NameParser name;
  private final List<Amount> compared = new ArrayList<>();
  private int depth;

  ConditionParser(Tokens tokens, Names names) {
    this.tokens = tokens;
    this.names = names;
    name = new NameParser(tokens, names, this);
  }

  Truth condition() {
    Truth whole = either();
    if (tokens.peek() != Token.END) {
      throw tokens.unexpected("and, or or the end");
    }
    return whole;
  }

  /** Whether a name without a run means each run in turn. */
  boolean asksEachRun() {
    return name.asksEachRun();
  }

  /** Whether it asks for what has to be computed. */
  boolean measures() {
    return name.measures();
  }

  /** What is compared, where the condition is one comparison of a number. */
  Optional<Amount> measured() {
    return compared.size() == 1 ? Optional.of(compared.get(0)) : Optional.empty();
  }

  /** {@code a or b}. */
  Truth either() {
    return any().truth();
  }

  /** The same, if it may also be a number or a series. */
  Term any() {
    Term left = both();
    while (tokens.takes("or")) {
      Truth one = left.truth();
      Truth other = both().truth();
      left = (Truth) moment -> one.in(moment) || other.in(moment);
    }
    return left;
  }

  private Term both() {
    Term left = not();
    while (tokens.takes("and")) {
      Truth one = left.truth();
      Truth other = not().truth();
      left = (Truth) moment -> one.in(moment) && other.in(moment);
    }
    return left;
  }

  private Term not() {
    if (!tokens.takes("not")) {
      return comparison();
    }
    Truth negated = not().truth();
    return (Truth) moment -> !negated.in(moment);
  }

  private Term comparison() {
    Term left = side();
    if (tokens.takes("in")) {
      return range(measured(left.amount()));
    }
    Optional<Comparison> sign = Comparison.of(tokens.peek());
    if (sign.isEmpty()) {
      return left;
    }
    tokens.take();
    return compared(sign.get(), left, side());
  }

  /** One side of a comparison; what is compared within it is not what is measured. */
  private Term side() {
    depth++;
    Term side = sum();
    depth--;
    return side;
  }

  private Amount measured(Amount amount) {
    if (depth == 0) {
      compared.add(amount);
    }
    return amount;
  }

  /** A word beside a setting is a value of it; two settings are compared in their written form. */
  private Truth compared(Comparison sign, Term left, Term right) {
    if (left instanceof Chosen one && right instanceof Chosen other && sign.ofSameness()) {
      return sign.ofTexts(one.text(), other.text());
    }
    if (right instanceof Word word && !(left instanceof Amount)) {
      return hasValue(sign, left, word);
    }
    return left instanceof Word word && !(right instanceof Amount)
        ? hasValue(sign, right, word)
        : sign.of(measured(left.amount()), right.amount());
  }

  private Truth hasValue(Comparison sign, Term left, Word word) {
    if (!sign.ofSameness()) {
      throw InputException.expected("a number after " + sign.sign(), word.kind());
    }
    if (left instanceof Status status) {
      String value = RunWords.status(word.text());
      return sign.ofTexts(status.text(), moment -> Optional.of(value));
    }
    if (left instanceof Chosen chosen) {
      String value = value(chosen.key(), word.text());
      return sign.ofTexts(chosen.text(), moment -> Optional.of(value));
    }
    return sign.of(left.amount(), word.amount());
  }

  private String value(String key, String text) {
    try {
      return names.value(key, text);
    } catch (InputException e) {
      throw e.at(key);
    }
  }

  private Truth range(Amount amount) {
    BigDecimal low = bound();
    tokens.expect("..");
    BigDecimal high = bound();
    if (low.compareTo(high) > 0) {
      throw InputException.expected("a range upwards", low + ".." + high);
    }
    return Comparison.within(amount, low, high);
  }

  private BigDecimal bound() {
    boolean negative = tokens.takes("-");
    if (tokens.peek().kind() != Token.Kind.NUMBER) {
      throw tokens.unexpected("a number");
    }
    BigDecimal bound = new BigDecimal(tokens.take().text());
    return negative ? bound.negate() : bound;
  }

  Term sum() {
    Term left = product();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      boolean plus = tokens.take().is("+");
      Amount one = left.amount();
      Amount other = product().amount();
      left =
          plus
              ? (Amount) moment -> one.in(moment) + other.in(moment)
              : (Amount) moment -> one.in(moment) - other.in(moment);
    }
    return left;
  }

  private Term product() {
    Term left = signed();
    while (tokens.peek().is("*") || tokens.peek().is("/")) {
      boolean times = tokens.take().is("*");
      Amount one = left.amount();
      Amount other = signed().amount();
      left =
          times
              ? (Amount) moment -> one.in(moment) * other.in(moment)
              : (Amount) moment -> one.in(moment) / other.in(moment);
    }
    return left;
  }

  private Term signed() {
    if (!tokens.takes("-")) {
      return primary();
    }
    Amount positive = signed().amount();
    return (Amount) moment -> -positive.in(moment);
  }

  private Term primary() {
    if (tokens.takes("(")) {
      Term inner = any();
      tokens.expect(")");
      return inner;
    }
    return switch (tokens.peek().kind()) {
      case NUMBER -> number(tokens.take());
      case WORD, QUOTED -> name.parse();
      default -> throw tokens.unexpected("a name or a number");
    };
  }

  private static Amount number(Token token) {
    double value = Double.parseDouble(token.text());
    return moment -> value;
  }
}
