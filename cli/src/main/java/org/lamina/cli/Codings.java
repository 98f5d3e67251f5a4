package org.lamina.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.expressions.Choice;
import org.lamina.dsl.expressions.ChoiceType;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.DateType;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.FactType;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.TextType;
import org.lamina.dsl.expressions.YesNoType;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.claim.Value;

/** The codings that can answer on a day, each once, in the order of the names of their documents, and the facts that they ask for. */
final class Codings {

	private final List<Coding> all;
	private final Map<String, List<Fact>> facts = new TreeMap<>();

	private Codings(List<Coding> all) {
		this.all = all;
		for (Coding coding : all)
			for (Condition asked : Arrays.asList(coding.getWhen(), coding.getBothSides()))
				for (Reference reference : asked == null ? List.<Reference>of() : EcoreUtil2.eAllOfType(asked, Reference.class))
					if (reference.getTarget() instanceof Fact fact && fact.eContainer() instanceof Facts)
						facts.computeIfAbsent(fact.getName(), first -> new ArrayList<>()).add(fact);
	}

	/** @param kind who bills, or null if that is not said */
	static Codings of(Collection<Document> documents, LocalDate day, String kind) {
		List<Coding> all = documents.stream().filter(document -> answers(document, day, kind)).sorted(Comparator.comparing(Codings::nameOf)).flatMap(document -> Documents.declared(document, Coding.class))
				.toList();
		if (all.isEmpty())
			throw new CommandFailure(Exit.USAGE, "No policy or library here has a coding in force on " + day + "; one begins with `coding` and its name.");
		List<Coding> inForce = all.stream().filter(coding -> ProcedureReader.period(coding.getEffective()).includes(day)).toList();
		if (inForce.isEmpty())
			throw new CommandFailure(Exit.USAGE, "No coding is in force on " + day + ".");
		return new Codings(inForce);
	}

	/** A library answers always; a policy on its days, and to those it applies to. */
	private static boolean answers(Document document, LocalDate day, String kind) {
		return !(document instanceof Policy policy) || ProcedureReader.period(policy.getEffective()).includes(day)
				&& (kind == null || policy.getScopes().stream().allMatch(scope -> !"kind".equals(scope.getWhat()) || scope.getWords().contains(kind)));
	}

	/** The name of a policy or a library; scenarios have none, and no codings. */
	static String nameOf(Document document) {
		return document instanceof Policy policy ? policy.getName() : document instanceof Library library ? library.getName() : "";
	}

	List<Coding> all() {
		return all;
	}

	/** The names of the codings, as in {@code `a`, `b`}. */
	String names() {
		return "`" + String.join("`, `", new TreeSet<>(all.stream().map(Coding::getName).toList())) + "`";
	}

	/** Facts as they were given; a fact that no coding asks for, or a value that it cannot have, ends the command. */
	Map<String, Value> values(Map<String, String> given) {
		Map<String, Value> values = new HashMap<>();
		given.forEach((name, written) -> values.put(name, value(name, written)));
		return values;
	}

	private Value value(String name, String written) {
		List<Fact> declared = facts.get(name);
		if (declared == null)
			throw new CommandFailure(Exit.USAGE, "No coding asks for `" + name + "`" + Suggestion.choices(name, List.copyOf(facts.keySet())));
		for (Fact fact : declared) {
			Value value = value(fact.getType(), written);
			if (value != null)
				return value;
		}
		TreeSet<String> words = new TreeSet<>();
		declared.stream().filter(fact -> fact.getType() instanceof ChoiceType).forEach(fact -> words.addAll(words(fact.getType())));
		throw new CommandFailure(Exit.USAGE, "`" + written + "` is nothing that `" + name + "` can be" + Suggestion.choices(written, List.copyOf(words)));
	}

	private static List<String> words(FactType type) {
		return ((ChoiceType) type).getChoices().stream().map(Choice::getName).toList();
	}

	/** A value of a type, or null if what is written is none. */
	private static Value value(FactType type, String written) {
		try {
			if (type instanceof ChoiceType)
				return words(type).contains(written) ? Value.of(written) : null;
			if (type instanceof YesNoType)
				return written.equals("yes") || written.equals("no") ? Value.of(written.equals("yes")) : null;
			if (type instanceof DateType)
				return Value.of(LocalDate.parse(written));
			return type instanceof TextType ? Value.of(written) : Value.of(new BigDecimal(written));
		} catch (DateTimeParseException | NumberFormatException other) {
			return null;
		}
	}
}
