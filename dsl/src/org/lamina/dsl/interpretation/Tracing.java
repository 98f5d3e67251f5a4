package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.List;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Citation;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Every;
import org.lamina.dsl.expressions.Indication;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Not;
import org.lamina.dsl.expressions.Or;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Part;
import org.lamina.dsl.expressions.Reference;

/** Takes conditions apart and asks each part by itself, so that it can be shown what came to what. */
final class Tracing {

	private final Conditions conditions;

	Tracing(Conditions conditions) {
		this.conditions = conditions;
	}

	/** A condition with its parts. */
	Step step(Condition condition, Scene scene) {
		if (condition instanceof Reference reference && reference.getTarget() instanceof Criteria criteria)
			return joined(condition, nameOf(criteria.getTitle(), criteria.getName()), true, Step.Joint.ALL, cites(criteria.getCitations()), steps(criteria.getParts(), scene), scene);
		if (condition instanceof Reference reference && reference.getTarget() instanceof Indications indications)
			return joined(condition, nameOf(indications.getTitle(), indications.getName()), true, Step.Joint.ANY, cites(indications.getCitations()), indications.getItems().stream().map(item -> step(item, scene)).toList(), scene);
		if (condition instanceof Every every)
			return joined(condition, labelOf(every), false, jointOf(every), List.of(), steps(every.getParts(), scene), scene);
		if (condition instanceof Or || condition instanceof And && !namesALine(condition))
			return joined(condition, Knowledge.textOf(condition), false, Step.Joint.CONDITION, List.of(), sides(condition).stream().map(side -> step(side, scene)).toList(), scene);
		if (condition instanceof Not not && !(not.getOperand() instanceof Reference))
			return joined(condition, Knowledge.textOf(condition), false, Step.Joint.CONDITION, List.of(), List.of(step(not.getOperand(), scene)), scene);
		if (condition instanceof OtherLine search && search.isNone())
			return plain(Knowledge.textOf(condition), scene, inside -> conditions.searches.search(search, List.of(), inside, found -> Truth.YES).not());
		return plain(Knowledge.textOf(condition), scene, inside -> conditions.truth(condition, inside));
	}

	/** A question without parts. */
	Step plain(String text, Scene scene, java.util.function.Function<Scene, Truth> question) {
		Notes notes = new Notes();
		Truth truth = question.apply(scene.with(Filling.NONE, notes));
		List<String> rests = new ArrayList<>(notes.because());
		notes.met().stream().map(atom -> atom.name() + " is unknown").distinct().forEach(rests::add);
		return new Step(text, false, Step.Joint.CONDITION, truth, List.of(), rests, List.of());
	}

	private Step joined(Condition condition, String label, boolean named, Step.Joint joint, List<String> cites, List<Step> parts, Scene scene) {
		return new Step(label, named, joint, conditions.truth(condition, scene.with(Filling.NONE, new Notes())), cites, List.of(), parts);
	}

	private List<Step> steps(List<Part> parts, Scene scene) {
		return parts.stream().map(part -> part.getLabel() == null ? step(part.getCondition(), scene) : step(part.getCondition(), scene).labelled(part.getLabel(), cites(part.getCitations()))).toList();
	}

	private Step step(Indication indication, Scene scene) {
		List<Step> parts = new ArrayList<>();
		indication.getDiagnoses().forEach(set -> parts.add(diagnosis(set, scene)));
		if (indication.getNeeding() != null)
			parts.add(step(indication.getNeeding(), scene));
		return new Step(indication.getLabel(), true, Step.Joint.ALL, conditions.indicates(indication, scene.with(Filling.NONE, new Notes())), cites(indication.getCitations()), List.of(), parts);
	}

	private Step diagnosis(SetExpression set, Scene scene) {
		Step asked = plain("its diagnoses include " + Knowledge.textOf(set), scene, inside -> conditions.pointsTo(set, inside));
		return new Step(asked.label(), false, Step.Joint.DIAGNOSIS, asked.truth(), List.of(), asked.rests(), List.of());
	}

	/** The conditions that {@code and}, or {@code or}, joins. */
	private static List<Condition> sides(Condition condition) {
		return condition instanceof And ? Conditions.conjuncts(condition) : alternatives(condition);
	}

	private static List<Condition> alternatives(Condition condition) {
		if (!(condition instanceof Or or))
			return List.of(condition);
		List<Condition> sides = new ArrayList<>(alternatives(or.getLeft()));
		sides.addAll(alternatives(or.getRight()));
		return sides;
	}

	/** Whether what is joined speaks of a line that one side finds, so that the sides cannot be asked apart. */
	static boolean namesALine(Condition condition) {
		return Conditions.conjuncts(condition).stream().anyMatch(side -> side instanceof OtherLine search && search.getNamed() != null);
	}

	private static String labelOf(Every every) {
		return every.isAny() ? "any of" : every.isNone() ? "none of" : every.getLeast() == null ? "all of" : "at least " + every.getLeast() + " of";
	}

	private static Step.Joint jointOf(Every every) {
		return every.isAny() ? Step.Joint.ANY : every.isNone() ? Step.Joint.NONE : every.getLeast() == null ? Step.Joint.ALL : Step.Joint.AT_LEAST;
	}

	private static String nameOf(String title, String name) {
		return title == null ? name : title;
	}

	/** What citations cite, as text. */
	static List<String> cites(List<Citation> citations) {
		return citations.stream().map(citation -> citation.getSource().getTitle() + (citation.getSection() == null ? "" : ", " + citation.getSection())).toList();
	}
}
