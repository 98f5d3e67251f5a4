package org.lamina.dsl.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.DatedWithin;
import org.lamina.dsl.expressions.ItsProcedure;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.PrimaryOfIt;
import org.lamina.dsl.expressions.SameAs;
import org.lamina.dsl.expressions.SameClause;

/** Writes conditions about several lines: searches for another line, and counts of lines. Each becomes a method of its class. */
final class LineWriter {

	/**
	 * A method that searches another line.
	 *
	 * @param name       the method's name
	 * @param text       the condition as its author wrote it
	 * @param parameters its parameters, without the reading
	 * @param variable   the variable of the other line
	 * @param lines      where it searches
	 * @param ofPatient  whether the history counts
	 * @param differs    that the other line is none of those there are
	 * @param condition  what the other line must be
	 */
	record Search(String name, String text, String parameters, String variable, String lines, boolean ofPatient, String differs, String condition) {

		/** What is looked for, without its article: {@code other line bills augmentation}. */
		String wanted() {
			return text.replaceFirst("^an(other| earlier)", "$1").strip();
		}
	}

	/**
	 * A method that says whether a line counts.
	 *
	 * @param name       the method's name
	 * @param text       the operand as its author wrote it
	 * @param parameters its parameters, without the other line and the reading
	 * @param condition  what the line must be
	 */
	record Counted(String name, String text, String parameters, String condition) {
	}

	private final ConditionWriter conditions;

	/** The methods of the class that search another line. */
	final List<Search> searches = new ArrayList<>();

	/** The methods of the class that say whether a line counts. */
	final List<Counted> counted = new ArrayList<>();

	LineWriter(ConditionWriter conditions) {
		this.conditions = conditions;
	}

	/**
	 * A call of the method that searches another line.
	 *
	 * @param rest what is said behind it of the line that it names
	 */
	String search(OtherLine search, List<Condition> rest, Scene scene) {
		Scene outer = search.isNone() ? scene.opposite() : scene;
		String variable = search.getNamed() == null ? "other" : conditions.fields.unique(JavaText.lowerCamel(search.getNamed().getName()));
		Scene inside = search.getNamed() == null ? scene.inMethod() : scene.inMethod().with(search.getNamed().getName(), variable);
		List<String> all = new ArrayList<>();
		if (search.isEarlier())
			all.add(variable + ".number() < " + scene.line() + ".number()");
		all.add(billed(search.getBilled(), scene.line(), variable));
		search.getClauses().forEach(clause -> all.add(same(clause, scene.line(), variable, scene.inMethod())));
		if (search.isPayable())
			all.add("reading.isPayable(" + variable + ", judgement)");
		if (!rest.isEmpty())
			all.add(conditions.conjunction(rest, inside));
		String condition = String.join(" && ", all);
		String parameters = conditions.signature.parameters() + scene.namedParameters();
		String text = (text(search).replaceFirst("^no other", "another") + rest.stream().map(part -> " and " + text(part)).collect(Collectors.joining()));
		boolean ofPatient = search.isOfPatient();
		Search known = searches.stream().filter(other -> other.condition.equals(condition) && other.text.equals(text) && other.parameters.equals(parameters)).findFirst().orElse(null);
		if (known == null) {
			known = new Search(conditions.methods.unique("anotherLine"), text, parameters, variable, ofPatient ? "claim.linesOfPatient()" : "claim.lines()", ofPatient, differs(variable, scene), condition);
			searches.add(known);
		}
		return (search.isNone() ? "!" : "") + known.name + "(" + conditions.signature.arguments() + scene.namedArguments() + outer.reading() + ")";
	}

	private static String differs(String variable, Scene scene) {
		List<String> others = new ArrayList<>(scene.pair() ? List.of("first", "second") : List.of(scene.line()));
		scene.named().forEach(named -> others.add(named.variable()));
		return others.stream().map(other -> variable + " != " + other).collect(Collectors.joining(" && "));
	}

	/** What lines a search or a count is about, by their procedures. */
	private String billed(List<SetExpression> items, String line, String other) {
		List<String> billed = new ArrayList<>();
		List<SetExpression> listed = items.stream().filter(item -> !(item instanceof ItsProcedure) && !(item instanceof PrimaryOfIt)).toList();
		if (!listed.isEmpty())
			billed.add(conditions.procedureIn(listed, other));
		for (SetExpression item : items)
			if (item instanceof ItsProcedure)
				billed.add(other + ".procedure().equals(" + line + ".procedure())");
			else if (item instanceof PrimaryOfIt)
				billed.add("reading.billsPrimaryOf(" + conditions.procedures() + ", " + line + ", " + other + ")");
		return billed.size() == 1 ? billed.get(0) : "(" + String.join(" || ", billed) + ")";
	}

	/** A call that counts lines or levels, or sums what lines have; null where that is unknown. */
	String count(Count count, Scene scene) {
		String reading = scene.reading();
		if (count.getOf().equals("levels") && !count.isInGroup() && count.getBilled().isEmpty() && count.getOwner() == null)
			return reading + ".levelCount(" + scene.line() + ")";
		boolean ofPatient = count.getOwner() != null && count.getOwner().startsWith("patient");
		String member = count.isInGroup() ? "(one, r) -> " + scene.group() : "(one, r) -> " + counted(count, scene);
		String history = ofPatient ? ", " + JavaText.string(text(count)) : "";
		String method = switch (count.getOf()) {
			case "lines" -> "count";
			case "levels" -> "levels";
			default -> "total";
		};
		String value = method.equals("total") ? ", (one, r) -> r." + count.getOf() + "(one)" : "";
		return reading + "." + method + (ofPatient ? "OfPatient" : "") + "(claim, " + member + value + history + ")";
	}

	private String counted(Count count, Scene scene) {
		List<String> all = new ArrayList<>();
		if (!count.getBilled().isEmpty())
			all.add(billed(count.getBilled(), scene.line(), "other"));
		count.getClauses().forEach(clause -> all.add(same(clause, scene.line(), "other", scene.inMethod())));
		if (count.isPayable())
			all.add("reading.isPayable(other, judgement)");
		Counted method = new Counted(conditions.methods.unique("counts"), text(count), conditions.signature.parameters() + scene.namedParameters(), String.join(" && ", all));
		counted.add(method);
		return method.name + "(" + conditions.signature.arguments() + scene.namedArguments() + "one, r)";
	}

	/** That two lines are the same in what a clause says, or that the other's date lies in some time. */
	String same(SameClause clause, String one, String other, Scene scene) {
		if (clause instanceof DatedWithin within)
			return scene.reading() + ".isWithin" + JavaText.upperCamel(within.getDirection()) + "(" + scene.reading() + ".date(" + other + "), " + conditions.operands.duration(within.getDuration(), scene) + ", "
					+ conditions.operands.write(within.getMoment(), scene) + ")";
		return scene.reading() + ".same" + JavaText.upperCamel(((SameAs) clause).getWhat()) + "(" + one + ", " + other + ")";
	}

	String same(List<SameClause> clauses, String one, String other, Scene scene) {
		return clauses.stream().map(clause -> same(clause, one, other, scene)).collect(Collectors.joining(" && "));
	}

	private static String text(org.eclipse.emf.ecore.EObject element) {
		return NodeModelUtils.getTokenText(NodeModelUtils.getNode(element)).replaceAll("\\s+", " ");
	}
}
