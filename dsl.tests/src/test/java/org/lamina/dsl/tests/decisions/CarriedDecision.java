package org.lamina.dsl.tests.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.claims.DecisionDigests;
import org.lamina.claims.Provenance;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.scenarios.DecisionText;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.interpretation.Interpreter;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.PolicyVersion;

/**
 * What a decision carries, so that it can be made again.
 *
 * @param claim     the claim's id
 * @param knownOn   the day as known on which it was made, or {@code today}
 * @param judges    the policies that judged its lines, with their versions
 * @param digests   of what it rests on, by name; null where there is nothing of that
 * @param outcome   what was decided
 */
record CarriedDecision(String claim, String knownOn, List<PolicyVersion> judges, Map<String, String> digests, String outcome) {

	/**
	 * What became of claims.
	 *
	 * @param told what is said of documents and claims that cannot be read, or are not there
	 */
	record Made(List<CarriedDecision> decisions, List<String> told) {
	}

	/**
	 * Decides the claims of a folder by its policies with both engines, which have to agree.
	 *
	 * @param day the day as known on which it is decided; null for all that is published
	 */
	static Made make(Path folder, LocalDate day, Path cache) throws Exception {
		List<SourceFile> files = SourceFiles.find(DecisionFolder.withCodes(folder), new DisplayPaths(folder));
		RuleStore.Built built = new RuleStore(new RuleCache(cache)).rules(files, day);
		if (built.rules() == null)
			return nothing(built.problems().stream().filter(problem -> problem.isError()).map(problem -> problem.file().getFileName() + ":" + problem.line() + ": " + problem.message()));
		Adjudicator generated = built.rules().adjudicator();
		if (generated.policies().isEmpty())
			return nothing(built.notYet().stream());
		Interpreter interpreter = Workspace.services().getInstance(Interpreter.Factory.class).of(Workspace.loadToDecide(files, day).policies());
		LocalDate today = LocalDate.now();
		LocalDate knownOn = day == null ? built.rules().knownOn(today) : day;
		DecisionDigests digests = new DecisionDigests(new Provenance("", knownOn, built.rules().policyDigest(), built.rules().tableDigest()));
		Made made = new Made(new ArrayList<>(), new ArrayList<>());
		new FolderOfClaims(folder).read(made.told(), claim -> {
			Decision decision = generated.decide(claim);
			assertEquals(DecisionText.of(Workspace.deeply(() -> interpreter.decide(claim))), DecisionText.of(decision));
			made.decisions().add(of(decision, day == null && knownOn.equals(today) ? "today" : knownOn.toString(), digests));
		});
		return made;
	}

	private static Made nothing(Stream<String> reasons) {
		return new Made(List.of(), Stream.concat(Stream.of("nothing is decided"), reasons.map(reason -> "    " + reason)).toList());
	}

	private static CarriedDecision of(Decision decision, String knownOn, DecisionDigests of) {
		Map<String, String> digests = new LinkedHashMap<>();
		of.of(decision).forEach(digest -> digests.put(digest.name(), digest.value()));
		return new CarriedDecision(decision.claim().id(), knownOn, decision.lines().stream().flatMap(line -> line.policies().stream()).distinct().toList(), digests, ClaimText.of(decision));
	}

	/** It alone: what there is a digest of. */
	List<String> carried() {
		return told(List.of(named("has ", name -> digests.get(name) != null), named("has no ", name -> digests.get(name) == null)));
	}

	/** It beside the decision of the same claim before the change. */
	List<String> comparedWith(CarriedDecision before) {
		if (before == null)
			return told(List.of());
		String sameOutcome = outcome.equals(before.outcome) ? "decides the same" : "decides otherwise";
		Predicate<String> same = name -> Objects.equals(digests.get(name), before.digests.get(name));
		return told(List.of(named("same ", same), named("different ", same.negate()), sameOutcome));
	}

	private String named(String what, Predicate<String> which) {
		String names = digests.keySet().stream().filter(which).collect(Collectors.joining(", "));
		return names.isEmpty() ? "" : what + names;
	}

	private List<String> told(List<String> more) {
		String by = judges.isEmpty() ? "no policy" : judges.stream().map(Object::toString).collect(Collectors.joining(", "));
		return Stream.concat(Stream.of("claim " + claim + " as known on " + knownOn + ", judged by " + by), more.stream().filter(line -> !line.isEmpty()).map(line -> "    " + line)).toList();
	}
}
