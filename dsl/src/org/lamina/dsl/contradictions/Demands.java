package org.lamina.dsl.contradictions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Compare;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.DateLiteral;
import org.lamina.dsl.expressions.Every;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.FactType;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsBefore;
import org.lamina.dsl.expressions.IsIn;
import org.lamina.dsl.expressions.IsOneOf;
import org.lamina.dsl.expressions.IsWord;
import org.lamina.dsl.expressions.Not;
import org.lamina.dsl.expressions.NumberLiteral;
import org.lamina.dsl.expressions.NumberType;
import org.lamina.dsl.expressions.Part;
import org.lamina.dsl.expressions.PercentType;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.YesNoType;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Period;

/**
 * What conditions demand that all must hold: only what is certain, that is numbers against numbers, days against days, words, and membership of sets of codes. Whatever else a
 * condition says demands nothing here.
 */
public final class Demands {

	private static final String PROCEDURE = "its procedure";
	private static final String DATE = "its date";
	private static final Set<String> AMOUNTS = Set.of("its units", "its charge", "the patient's age");

	private Demands() {
	}

	/** What a condition demands, with what is declared of the facts that it reads; a condition that is null demands nothing. */
	public static List<Demand> of(Condition condition) {
		List<Demand> demands = new ArrayList<>();
		conjuncts(condition).forEach(conjunct -> {
			Demand demand = demand(conjunct);
			if (demand != null) {
				declared(conjunct).stream().filter(declared -> !demands.contains(declared)).forEach(demands::add);
				demands.add(demand);
			}
		});
		return demands;
	}

	/** What a single condition demands, if that is all that it says; null otherwise. */
	public static Demand alone(Condition condition) {
		return conjuncts(condition).count() == 1 ? demand(condition) : null;
	}

	/** That a line bills one of some procedures; of names that nothing declares, any. */
	public static Demand billing(List<? extends SetExpression> billed) {
		String text = billed.stream().map(Demands::text).collect(Collectors.joining(", "));
		CodeSet members = CodeSet.union(billed.stream().map(CodeSets::membersOf).toList());
		return new Demand(PROCEDURE, CodeSets.areKnown(billed) ? new Allowed.Codes(members, false) : new Allowed.Codes(CodeSet.EMPTY, true), "billing " + text, null);
	}

	/** That a line begins in a period. */
	public static Demand during(Period period) {
		return new Demand(DATE, new Allowed.Numbers(day(period.from()), true, day(period.to()), true), "in force " + period, null);
	}

	private static Stream<Condition> conjuncts(Condition condition) {
		if (condition == null)
			return Stream.empty();
		if (condition instanceof And and)
			return Stream.concat(conjuncts(and.getLeft()), conjuncts(and.getRight()));
		if (condition instanceof Every every && !every.isAny() && !every.isNone() && every.getLeast() == null)
			return every.getParts().stream().map(Part::getCondition).flatMap(Demands::conjuncts);
		return Stream.of(condition);
	}

	private static Demand demand(Condition condition) {
		boolean negated = condition instanceof Not;
		Condition said = condition instanceof Not not ? not.getOperand() : condition;
		if (said instanceof Reference)
			return isYesNo(said) ? new Demand(text(said), new Allowed.Words(Set.of(negated ? "no" : "yes"), false), text(condition), condition) : null;
		Condition about = said instanceof Is is ? is.getLeft() : said instanceof Compare compare ? compare.getLeft() : null;
		if (about == null || !isOfTheCase(about) || negated)
			return null;
		Allowed allowed = said instanceof Is is ? allowed(is, about) : allowed((Compare) said);
		return allowed == null ? null : new Demand(text(about), allowed, text(condition), condition);
	}

	/** Whether an operand is the same thing wherever it stands in a rule: not of a line that was found. */
	private static boolean isOfTheCase(Condition about) {
		return about instanceof Property property && Set.of("its", "claim's", "patient's").contains(property.getOwner()) || about instanceof Reference;
	}

	private static boolean isYesNo(Condition reference) {
		return typeOf(reference) instanceof YesNoType;
	}

	/** The type of a fact; null for anything else. */
	private static FactType typeOf(Condition about) {
		return about instanceof Reference reference && reference.getColumn() == null && reference.getTarget() instanceof Fact fact ? fact.getType() : null;
	}

	private static Allowed allowed(Compare compare) {
		if (!(compare.getRight() instanceof NumberLiteral literal))
			return null;
		BigDecimal number = new BigDecimal(literal.getValue());
		return switch (compare.getOp()) {
			case "=" -> Allowed.Numbers.exactly(number);
			case ">" -> new Allowed.Numbers(number, false, null, false);
			case ">=" -> new Allowed.Numbers(number, true, null, false);
			case "<" -> new Allowed.Numbers(null, false, number, false);
			case "<=" -> new Allowed.Numbers(null, false, number, true);
			default -> null;
		};
	}

	private static Allowed allowed(Is is, Condition about) {
		if (is.getTest() instanceof IsIn in && about instanceof Property property && Set.of("procedure", "place").contains(property.getName()))
			return CodeSets.areKnown(List.of(in.getSet())) ? new Allowed.Codes(CodeSets.membersOf(in.getSet()), is.isNegated()) : null;
		if (is.getTest() instanceof IsWord word)
			return new Allowed.Words(Set.of(word.getWord()), is.isNegated());
		if (is.getTest() instanceof IsOneOf words)
			return new Allowed.Words(Set.copyOf(words.getWords()), is.isNegated());
		return is.getTest() instanceof IsBefore before && before.getMoment() instanceof DateLiteral literal && !is.isNegated() ? days(before.getDirection(), literal.getDate()) : null;
	}

	private static Allowed days(String direction, String written) {
		if (written == null)
			return null;
		BigDecimal day;
		try {
			day = day(LocalDate.parse(written));
		} catch (DateTimeParseException noDay) {
			return null;
		}
		return switch (direction) {
			case "before" -> new Allowed.Numbers(null, false, day, false);
			case "after" -> new Allowed.Numbers(day, false, null, false);
			default -> Allowed.Numbers.exactly(day);
		};
	}

	private static BigDecimal day(LocalDate day) {
		return day == null ? null : BigDecimal.valueOf(day.toEpochDay());
	}

	/** What is declared of the values that a condition is about. */
	private static List<Demand> declared(Condition conjunct) {
		Condition about = conjunct instanceof Is is ? is.getLeft() : conjunct instanceof Compare compare ? compare.getLeft() : null;
		if (about == null)
			return List.of();
		FactType type = typeOf(about);
		String of = text(about);
		if (type instanceof NumberType number && isNumber(number.getFrom()) && isNumber(number.getTo()))
			return List.of(new Demand(of, new Allowed.Numbers(new BigDecimal(number.getFrom()), true, new BigDecimal(number.getTo()), true), "`" + of + "` is declared as " + number.getFrom() + ".." + number.getTo(), null));
		if (type instanceof PercentType || AMOUNTS.contains(of))
			return List.of(new Demand(of, new Allowed.Numbers(BigDecimal.ZERO, true, null, false), "`" + of + "` is never below 0", null));
		return List.of();
	}

	private static boolean isNumber(String written) {
		return written != null && written.matches("\\d+(\\.\\d+)?");
	}

	private static String text(EObject element) {
		return NodeModelUtils.getTokenText(NodeModelUtils.getNode(element)).replaceAll("\\s+", " ");
	}
}
