package org.lamina.compiler.scenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.examples.FilledRow;
import org.lamina.dsl.lamina.Expectation;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.decision.Decision;

/** One scenario, or one row of its examples, with the rules that decide it. */
public final class ScenarioCase {

	private final Scenario scenario;
	private final Path file;
	private final Adjudicator judges;
	private final int line;
	private final ToIntFunction<Expectation> place;
	private final boolean ofAnotherDay;

	private ScenarioCase(Scenario scenario, Path file, Adjudicator judges, int line, ToIntFunction<Expectation> place, boolean ofAnotherDay) {
		this.scenario = scenario;
		this.file = file;
		this.judges = judges;
		this.line = line;
		this.place = place;
		this.ofAnotherDay = ofAnotherDay;
	}

	/**
	 * A scenario without examples; what it fails it fails at its expectations.
	 *
	 * @param file   the file of the scenario
	 * @param judges decides by every version of the policy that the scenario is about, and by no other policy
	 */
	static ScenarioCase of(Scenario scenario, Path file, Adjudicator judges) {
		return new ScenarioCase(scenario, file, judges, lineOf(scenario), ScenarioCase::lineOf, false);
	}

	/** A row of examples, as a scenario of its own; what it fails it fails at the row. */
	static ScenarioCase of(FilledRow row, Path file, Adjudicator judges) {
		int line = lineOf(row.row());
		return new ScenarioCase(row.scenario(), file, judges, line, expectation -> line, false);
	}

	/** The same, decided by rules of another day than that of its suite. */
	ScenarioCase ofAnotherDay() {
		return new ScenarioCase(scenario, file, judges, line, place, true);
	}

	/** Whether the rules that decide it are of another day than those of its suite. */
	boolean isOfAnotherDay() {
		return ofAnotherDay;
	}

	private static int lineOf(EObject element) {
		return NodeModelUtils.getNode(element).getStartLine();
	}

	/** The title, for a row of examples with what the row puts in. */
	public String title() {
		return scenario.getTitle();
	}

	/** The policy it is about, in one of its versions, as known on the day that the scenario is of. */
	public Policy about() {
		return ((Scenarios) scenario.eContainer()).getPolicy();
	}

	/** The name of the policy it is about. */
	public String policy() {
		return about().getName();
	}

	public Path file() {
		return file;
	}

	/** The line of the file on which it begins, from 1. */
	public int line() {
		return line;
	}

	/** Decides a claim by the rules that decide the scenario. */
	public Decision decide(Claim claim) {
		return judges.decide(claim);
	}

	/** Decides the scenario's claim and compares; never fails with an exception. */
	public ScenarioResult run() {
		return run(this::decide);
	}

	/** Has another engine decide the scenario's claim, and compares; never fails with an exception. */
	public ScenarioResult run(Function<Claim, Decision> engine) {
		try {
			Decision decision = engine.apply(ScenarioClaim.of(scenario));
			return new ScenarioResult(this, decision, new ExpectationChecks(scenario.getExpectations(), place).failures(decision));
		} catch (IllegalArgumentException noClaim) {
			return new ScenarioResult(this, null, List.of(Failure.ofScenario(line, noClaim.getMessage())));
		} catch (RuntimeException fault) {
			return new ScenarioResult(this, null, List.of(Failure.ofScenario(line, "Deciding this scenario failed through a fault of Lamina (" + fault + "); please report it with the file.")));
		}
	}
}
