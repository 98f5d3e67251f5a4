package org.lamina.compiler.scenarios;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.lamina.dsl.lamina.ClaimExpectation;
import org.lamina.dsl.lamina.Expectation;
import org.lamina.dsl.lamina.LineExpectation;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Finding;

/** Compares all that a scenario expects with what was decided. */
final class ExpectationChecks {

	private final List<Expectation> expectations;
	private final ToIntFunction<Expectation> places;

	/** @param place the line of the file at which it is reported that an expectation is not met */
	ExpectationChecks(List<Expectation> expectations, ToIntFunction<Expectation> place) {
		this.expectations = expectations;
		this.places = place;
	}

	/** The expectations that a decision does not meet. */
	List<Failure> failures(Decision decision) {
		return expectations.stream().map(expectation -> failure(expectation, decision)).flatMap(Optional::stream).toList();
	}

	private Optional<Failure> failure(Expectation expectation, Decision decision) {
		int place = places.applyAsInt(expectation);
		if (expectation instanceof LineExpectation line)
			return new LineCheck(line).failure(decision, place);
		if (expectation instanceof ClaimExpectation claim)
			return Outcomes.wordOf(decision.worst()).equals(claim.getOutcome()) ? Optional.empty() : Optional.of(Failure.ofClaim(place, claim.getOutcome(), decision));
		return nothingElse(decision, place);
	}

	/** Every finding is named by what is expected of its line. */
	private Optional<Failure> nothingElse(Decision decision, int place) {
		Set<Finding> named = Collections.newSetFromMap(new IdentityHashMap<>());
		expectations.stream().filter(LineExpectation.class::isInstance).forEach(line -> named.addAll(new LineCheck((LineExpectation) line).named(decision)));
		return decision.lines().stream().flatMap(line -> line.findings().stream()).allMatch(named::contains) ? Optional.empty() : Optional.of(Failure.ofRest(place, decision, named));
	}
}
