package org.lamina.dsl.tests.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Ranking;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;

/** Decision 20: a claim with its lines in the opposite order; how its lines end must not change. */
final class Reordered {

	private Reordered() {
	}

	/** Whether rules of a policy speak of earlier lines or of ranks, for which the numbers of the lines matter. */
	static boolean isNumbered(Policy policy) {
		return EcoreUtil2.getAllContentsOfType(policy, OtherLine.class).stream().anyMatch(OtherLine::isEarlier) || !EcoreUtil2.getAllContentsOfType(policy, Ranking.class).isEmpty();
	}

	/** The lines in the opposite order, with their numbers. */
	static Claim lines(Claim claim) {
		return of(claim, line -> line);
	}

	/** The lines in the opposite order, numbered anew: the first has the number of the last. */
	static Claim numbers(Claim claim) {
		return of(claim, number -> claim.lines().get(claim.lines().size() - 1 - positionOf(number, claim)).number());
	}

	private static int positionOf(int number, Claim claim) {
		return claim.lines().stream().filter(line -> line.number() == number).findFirst().orElseThrow().position();
	}

	private static Claim of(Claim claim, UnaryOperator<Integer> number) {
		Claim.Builder reordered = Claim.builder(claim.id(), claim.patient()).kind(claim.kind()).frequency(claim.frequency()).replaces(claim.replaces()).lineOfBusiness(claim.lineOfBusiness())
				.state(claim.state()).priorAuthorization(claim.priorAuthorization()).facts(claim.facts()).levelFacts(claim.levelFacts());
		List<Line> lines = new ArrayList<>(claim.lines());
		Collections.reverse(lines);
		for (Line line : lines) {
			Line.Builder copy = Line.builder(number.apply(line.number()), line.procedure()).modifiers(line.modifiers()).units(line.units()).charge(line.charge()).place(line.place())
					.diagnoses(line.diagnosesOfTheClaim() ? null : line.diagnoses()).provider(line.provider()).group(line.group()).specialty(line.specialty()).facility(line.facility())
					.levels(line.levels()).facts(line.facts());
			if (line.firstDay() != null)
				copy.days(line.firstDay(), line.lastDay());
			if (line.diagnosesOfTheClaim())
				reordered.diagnoses(line.diagnoses());
			reordered.line(copy);
		}
		return claim.history() == null ? reordered.build() : reordered.build().withHistory(claim.history());
	}

	/** How the lines end, in the order of the claim: what rules found, without the texts that name lines. */
	static List<String> endings(Decision decision) {
		return decision.lines().stream().map(Reordered::ending).toList();
	}

	private static String ending(LineDecision line) {
		return line.line().procedure() + " " + line.disposition().word() + " " + line.policies() + line.findings().stream().map(Reordered::ending).collect(Collectors.joining());
	}

	private static String ending(Finding finding) {
		return "\n    " + finding.effect() + " by " + finding.rule() + " " + finding.reason() + (finding.unknown() ? " in doubt" : "") + " " + finding.exceptions() + " " + finding.percent() + " " + finding.units()
				+ " missing " + finding.missing().size();
	}
}
