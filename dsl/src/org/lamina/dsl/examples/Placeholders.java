package org.lamina.dsl.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.lamina.Scenario;

/** What stands in braces in the steps of a scenario: the columns of its table of examples. */
public final class Placeholders {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\^?([a-z][a-zA-Z0-9-]*)\\}");

	/**
	 * A placeholder at its place.
	 *
	 * @param at     the step in which it stands
	 * @param in     the feature for which it stands
	 * @param index  its place among the values of the feature
	 * @param column the column it names
	 * @param whole  whether it stands for a whole value, and not within a text
	 */
	public record Use(EObject at, EAttribute in, int index, String column, boolean whole) {
	}

	private Placeholders() {
	}

	/** Every placeholder of a scenario; of those within texts only the ones that could name a column. */
	public static List<Use> of(Scenario scenario) {
		List<Use> uses = new ArrayList<>();
		steps(scenario).forEach(step -> step.eClass().getEAllAttributes().forEach(feature -> {
			List<String> values = values(step, feature);
			for (int i = 0; i < values.size(); i++)
				collect(step, feature, i, values.get(i), uses);
		}));
		return uses;
	}

	private static void collect(EObject step, EAttribute feature, int index, String value, List<Use> uses) {
		for (Matcher found = PLACEHOLDER.matcher(value); found.find();)
			uses.add(new Use(step, feature, index, found.group(1), isWhole(value) || value.equals("x" + found.group())));
	}

	/** Whether an element stands in a scenario that is not complete by itself: it has a table of examples, or lacks one. */
	public static boolean areAround(EObject element) {
		Scenario scenario = EcoreUtil2.getContainerOfType(element, Scenario.class);
		return scenario != null && (scenario.getExamples() != null || of(scenario).stream().anyMatch(Use::whole));
	}

	/** The scenario and its steps, without its table. */
	static Stream<EObject> steps(Scenario scenario) {
		return Stream.concat(Stream.of(scenario), scenario.eContents().stream().filter(step -> step != scenario.getExamples()).flatMap(step -> EcoreUtil2.eAllOfType(step, EObject.class).stream()));
	}

	/** The texts of a feature; none if it holds something else. */
	static List<String> values(EObject step, EAttribute feature) {
		Object value = step.eGet(feature);
		if (value instanceof String text)
			return List.of(text);
		return value instanceof EList<?> list ? list.stream().map(each -> each instanceof String text ? text : "").toList() : List.of();
	}

	/** Whether a value is a placeholder and nothing else. */
	static boolean isWhole(String value) {
		return PLACEHOLDER.matcher(value).matches();
	}

	/** The column that a placeholder names. */
	static String columnOf(String placeholder) {
		return PLACEHOLDER.matcher(placeholder).results().map(found -> found.group(1)).findFirst().orElseThrow();
	}

	/** A value with something in the place of each placeholder; what is given as null stays as it is. */
	static String replaced(String value, UnaryOperator<String> textOfColumn) {
		return PLACEHOLDER.matcher(value).replaceAll((MatchResult found) -> {
			String text = textOfColumn.apply(found.group(1));
			return Matcher.quoteReplacement(text == null ? found.group() : text);
		});
	}
}
