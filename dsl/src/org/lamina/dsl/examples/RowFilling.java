package org.lamina.dsl.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.lamina.dsl.examples.FilledRow.Place;
import org.lamina.dsl.examples.FilledRow.Unfit;
import org.lamina.dsl.expressions.Cell;
import org.lamina.dsl.expressions.Row;
import org.lamina.dsl.lamina.ClaimItem;
import org.lamina.dsl.lamina.ColumnValue;
import org.lamina.dsl.lamina.Entry;
import org.lamina.dsl.lamina.EntryValue;
import org.lamina.dsl.lamina.LaminaFactory;
import org.lamina.dsl.lamina.LaminaPackage.Literals;
import org.lamina.dsl.lamina.LineExpectation;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.ProviderItem;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;

/** Puts one row of examples into a copy of its scenario. A cell that says nothing leaves out what it stands for. */
final class RowFilling {

	private final Row row;
	private final Scenario scenario;
	private final Map<String, Rule> rules;
	private final Map<String, Cell> cells = new LinkedHashMap<>();
	private final Map<EObject, EObject> originals = new HashMap<>();
	private final Map<Place, Cell> filled = new HashMap<>();
	private final List<Unfit> problems = new ArrayList<>();

	/** @param rules the rules that expectations can name */
	RowFilling(Scenario written, Row row, Map<String, Rule> rules) {
		this.row = row;
		this.rules = rules;
		for (int i = 0; i < Math.min(written.getExamples().getColumns().size(), row.getCells().size()); i++)
			cells.putIfAbsent(written.getExamples().getColumns().get(i).getName(), row.getCells().get(i));
		scenario = copyOf(written);
	}

	private Scenario copyOf(Scenario written) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		Scenario copy = (Scenario) copier.copy(written);
		copier.copyReferences();
		copier.forEach((original, copied) -> originals.put(copied, original));
		copy.setExamples(null);
		Scenarios document = LaminaFactory.eINSTANCE.createScenarios();
		document.setPolicy(((Scenarios) written.eContainer()).getPolicy());
		document.getScenarios().add(copy);
		return copy;
	}

	FilledRow filled() {
		List<EObject> steps = Placeholders.steps(scenario).toList();
		steps.forEach(step -> step.eClass().getEAllAttributes().forEach(feature -> fill(step, feature)));
		scenario.setTitle(scenario.getTitle() + cells.entrySet().stream().map(cell -> cell.getKey() + " " + new CellContent(cell.getValue()).text()).collect(Collectors.joining(", ", " (", ")")));
		return new FilledRow(scenario, row, filled, originals, problems);
	}

	private void fill(EObject step, EAttribute feature) {
		List<String> written = Placeholders.values(step, feature);
		for (int i = written.size() - 1; i >= 0; i--)
			fill(step, feature, i, written.get(i));
	}

	private void fill(EObject step, EAttribute feature, int index, String written) {
		String placeholder = feature == Literals.LINE_STEP__UNITS ? written.substring("x".length()) : written;
		if (!Placeholders.isWhole(placeholder)) {
			set(step, feature, index, Placeholders.replaced(written, column -> cells.containsKey(column) ? new CellContent(cells.get(column)).text() : null));
			return;
		}
		Cell cell = cells.get(Placeholders.columnOf(placeholder));
		if (cell != null)
			fill(step, feature, index, cell);
		else
			leaveOut(step, feature, index);
	}

	private void fill(EObject step, EAttribute feature, int index, Cell cell) {
		filled.put(new Place(step, feature), cell);
		CellContent content = new CellContent(cell);
		if (!content.isValue()) {
			problems.add(new Unfit(cell, Problem.EXAMPLES, "A cell of examples holds one value; write a row for each that you mean."));
			leaveOut(step, feature, index);
		} else if (step instanceof ColumnValue value)
			record(value, content, cell);
		else if (feature == Literals.LINE_EXPECTATION__RULE_COLUMN)
			name((LineExpectation) step, content, cell);
		else if (content.isEmpty())
			empty(step, feature, index, content, cell);
		else
			put(step, feature, index, (feature == Literals.LINE_STEP__UNITS ? "x" : "") + content.text(), cell);
	}

	private void put(EObject step, EAttribute feature, int index, String text, Cell cell) {
		ValueForm.problemOf(feature, text).ifPresentOrElse(problem -> {
			problems.add(new Unfit(cell, Problem.EXAMPLES, problem));
			leaveOut(step, feature, index);
		}, () -> set(step, feature, index, text));
	}

	private void record(ColumnValue placeholder, CellContent content, Cell cell) {
		EntryValue value = content.value();
		Entry entry = (Entry) placeholder.eContainer();
		entry.setValue(value);
		filled.put(new Place(value, null), cell);
	}

	private void name(LineExpectation expectation, CellContent content, Cell cell) {
		expectation.setRuleColumn(null);
		Rule rule = rules.get(content.text());
		filled.put(new Place(expectation, Literals.LINE_EXPECTATION__RULE), cell);
		if (rule != null)
			expectation.setRule(rule);
		else if (!content.isEmpty())
			problems.add(new Unfit(cell, Problem.UNKNOWN_NAME, "No rule of the policy is called `" + content.text() + "`" + Suggestion.ending(content.text(), rules.keySet())));
	}

	private void empty(EObject step, EAttribute feature, int index, CellContent content, Cell cell) {
		ValueForm.need(feature).ifPresent(need -> problems.add(new Unfit(cell, Problem.EXAMPLES, "`" + content.text() + "` cannot stand for " + need + "; write one.")));
		if (step instanceof LineStep line && feature == Literals.LINE_STEP__PROVIDER)
			line.setProviderUnknown(content.isUnknown());
		leaveOut(step, feature, index);
	}

	/** An item of a claim that says nothing is left out altogether; only of a provider that is unknown something is said. */
	private static void leaveOut(EObject step, EStructuralFeature feature, int index) {
		if (step instanceof ColumnValue value)
			((Entry) value.eContainer()).setValue(LaminaFactory.eINSTANCE.createUnknownValue());
		else if (step.eGet(feature) instanceof EList<?> values)
			values.remove(index);
		else
			step.eUnset(feature);
		if (step instanceof ClaimItem && !(step instanceof ProviderItem) && feature != Literals.SPAN_ITEM__LAST)
			EcoreUtil.remove(step);
	}

	@SuppressWarnings("unchecked")
	private static void set(EObject step, EStructuralFeature feature, int index, String value) {
		if (step.eGet(feature) instanceof EList<?> values)
			((EList<String>) values).set(index, value);
		else
			step.eSet(feature, value);
	}
}
