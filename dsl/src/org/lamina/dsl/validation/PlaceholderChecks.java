package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.rules.Placeholder;

/** What stands in braces in a message is known when the message is given. */
class PlaceholderChecks extends Checks {

	private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)(}?)|}");

	@Inject
	private TableReader reader;

	/** Each placeholder of a message is something of the line, a fact, or a column of the rule's table. */
	@Check
	void placeholdersAreFilled(Outcome outcome) {
		if (outcome.getMessage() == null || !(outcome.eContainer() instanceof Rule rule))
			return;
		for (INode node : NodeModelUtils.findNodesForFeature(outcome, LaminaPackage.Literals.OUTCOME__MESSAGE)) {
			Matcher braces = BRACES.matcher(NodeModelUtils.getTokenText(node));
			while (braces.find())
				check(braces, node, outcome, rule);
		}
	}

	private void check(Matcher braces, INode node, Outcome outcome, Rule rule) {
		String name = braces.group(1);
		if (name == null || braces.group(2).isEmpty())
			report("A brace in a message stands around the name of something, as in `{procedure}`; write both braces.", braces, node, outcome);
		else if (name.contains("."))
			column(name, braces, node, outcome, rule);
		else if (Placeholder.of(name).isPresent())
			known(Placeholder.of(name).get(), braces, node, outcome, rule);
		else if (Documents.visible(Documents.of(outcome), Fact.class).stream().noneMatch(fact -> name.equals(fact.getName())))
			report("Nothing fills `{" + name + "}`" + hint(name, rule), braces, node, outcome);
	}

	private void known(Placeholder placeholder, Matcher braces, INode node, Outcome outcome, Rule rule) {
		if (placeholder == Placeholder.OTHER && !(rule.getSubject() instanceof PairSubject) && EcoreUtil2.getAllContentsOfType(rule, OtherLine.class).isEmpty())
			report("`{other}` is the other line, and this rule speaks of one line only; name something of this line, as `{procedure}`.", braces, node, outcome);
		if (placeholder == Placeholder.MISSING && outcome != rule.getIfUnknown() && rule.getExemptions().isEmpty())
			report("Nothing is missing when this outcome is reached; write `{missing}` in the text after `if unknown`.", braces, node, outcome);
	}

	private void column(String name, Matcher braces, INode node, Outcome outcome, Rule rule) {
		Table table = rule.getSubject() == null ? null : rule.getSubject().getTable();
		if (table != null && table.eIsProxy())
			return;
		if (!found(table) || !name.startsWith(table.getName() + "."))
			report("This rule has no table `" + name.substring(0, name.indexOf('.')) + "` to fill `{" + name + "}`" + (table == null ? "; leave it out." : "; write `{" + table.getName() + ".…}`."), braces, node, outcome);
		else if (!reader.contentOf(table).types().containsKey(name.substring(table.getName().length() + 1)))
			report("The table `" + table.getName() + "` has no value `" + name.substring(table.getName().length() + 1) + "`" + Suggestion.choices(name.substring(table.getName().length() + 1), List.copyOf(reader.contentOf(table).types().keySet())), braces, node, outcome);
	}

	private static String hint(String name, Rule rule) {
		List<String> words = Arrays.stream(Placeholder.values()).map(Placeholder::word).toList();
		List<String> names = new ArrayList<>(words);
		Documents.visible(Documents.of(rule), Fact.class).stream().map(Fact::getName).filter(Objects::nonNull).forEach(names::add);
		return Suggestion.closest(name, names).map(found -> "; did you mean `{" + found + "}`?").orElse("; write a fact, or one of `{" + String.join("}`, `{", words) + "}`.");
	}

	private void report(String message, Matcher braces, INode node, Outcome outcome) {
		getMessageAcceptor().acceptError(message, outcome, node.getOffset() + braces.start(), braces.end() - braces.start(), Problem.UNKNOWN_PLACEHOLDER.code());
	}
}
