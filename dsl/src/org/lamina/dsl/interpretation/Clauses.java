package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.runtime.claim.Level;

/** Lists the conditions of a rule, each asked by itself. */
final class Clauses {

	private final Subjects subjects;
	private final Conditions conditions;
	private final Weighing weighing;
	private final Tracing tracing;

	Clauses(Subjects subjects, Conditions conditions, Weighing weighing, Tracing tracing) {
		this.subjects = subjects;
		this.conditions = conditions;
		this.weighing = weighing;
		this.tracing = tracing;
	}

	/** The conditions in the order they were written, with the exceptions behind them. */
	List<Clause> of(Case judged, RuleBook book) {
		Rule rule = judged.rule();
		Scene scene = judged.scene();
		List<Clause> clauses = new ArrayList<>();
		clauses.add(clause(Clause.Role.SUBJECT, Knowledge.textOf(rule.getSubject()), scene, judged.fits()));
		if (rule.getWhere() != null)
			add(Clause.Role.WHERE, rule.getWhere(), scene, clauses);
		Scene inside = rule.getSubject() instanceof GroupSubject ? subjects.inGroup(rule, scene) : scene;
		if (rule.getWhen() != null)
			add(Clause.Role.WHEN, rule.getWhen(), inside, clauses);
		if (rule.getRequirement() != null)
			clauses.add(new Clause(Clause.Role.REQUIRE, rule.isEachLevel() ? ofEachLevel(rule, inside) : tracing.step(rule.getRequirement(), inside)));
		if (rule.getRanking() != null)
			clauses.add(clause(Clause.Role.RANK, Knowledge.textOf(rule.getRanking()).replaceFirst("^ranked ", ""), scene, asked -> weighing.rank(judged, asked)));
		for (Condition exemption : rule.getExemptions())
			clauses.add(new Clause(Clause.Role.UNLESS, tracing.step(exemption, inside)));
		book.exceptionsTo(rule).forEach(exception -> clauses.add(clause(Clause.Role.EXCEPTION, exception.getName() + ": " + Knowledge.textOf(exception.getWhen()), scene, asked -> weighing.holds(exception, judged, asked))));
		return clauses;
	}

	private Clause clause(Clause.Role role, String text, Scene scene, Function<Scene, Truth> question) {
		return new Clause(role, tracing.plain(text, scene, question));
	}

	/** What {@code and} joins are conditions of their own, unless one finds a line of which the next speaks. */
	private void add(Clause.Role role, Condition condition, Scene scene, List<Clause> clauses) {
		List<Condition> parts = Tracing.namesALine(condition) ? List.of(condition) : Conditions.conjuncts(condition);
		parts.forEach(part -> clauses.add(new Clause(role, tracing.step(part, scene))));
	}

	private Step ofEachLevel(Rule rule, Scene scene) {
		String text = Knowledge.textOf(rule.getRequirement()) + " for each of its levels";
		List<Level> levels = scene.line().levels();
		Step whole = tracing.plain(text, scene, asked -> conditions.requirement(rule.getRequirement(), true, asked));
		if (levels == null)
			return whole;
		List<Step> parts = levels.stream().map(level -> tracing.step(rule.getRequirement(), scene.atLevel(level))).toList();
		List<Step> labelled = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++)
			labelled.add(parts.get(i).labelled("at " + levels.get(i) + ": " + parts.get(i).label(), parts.get(i).cites()));
		return new Step(text, false, Step.Joint.ALL, whole.truth(), List.of(), List.of(), labelled);
	}
}
