package org.lamina.dsl.tests.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.scenarios.DecisionText;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.interpretation.Interpreter;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.LineDecision;

/** Decides a line by all policies of a folder, as known on a day, with both engines, which have to agree. */
final class WrittenPolicies {

	private final Path folder;
	private final LocalDate day;

	/** @param day null to know all that is published */
	WrittenPolicies(Path folder, LocalDate day) {
		this.folder = folder;
		this.day = day;
	}

	/** Writes documents, by the names of their files, and reads them. */
	static WrittenPolicies of(Path folder, Map<String, String> documents) throws Exception {
		for (Map.Entry<String, String> document : documents.entrySet())
			Files.writeString(folder.resolve(document.getKey()), document.getValue());
		return new WrittenPolicies(folder, null);
	}

	WrittenPolicies asKnownOn(String day) {
		return new WrittenPolicies(folder, LocalDate.parse(day));
	}

	/** What became of the only line of a claim, as in {@code deny by [p 1]}. */
	String decide(String procedure, int units, String day) throws Exception {
		Line.Builder line = Line.builder(1, Code.of(CodeSystem.PROCEDURE, procedure)).day(LocalDate.parse(day)).units(BigDecimal.valueOf(units));
		Claim claim = Claim.builder("c", new Patient("p", null, null)).lineOfBusiness("commercial").line(line).build();
		LineDecision decided = decide(claim).lines().get(0);
		return decided.disposition().word() + " by " + decided.policies();
	}

	private Decision decide(Claim claim) throws Exception {
		List<SourceFile> files = SourceFiles.find(List.of(folder), new DisplayPaths(folder));
		RuleStore.Built built = new RuleStore(new RuleCache(folder.resolve("cache"))).rules(files, day);
		assertEquals(List.of(), built.problems().stream().filter(problem -> problem.isError()).toList());
		Decision generated = built.rules().adjudicator().decide(claim);
		Workspace workspace = Workspace.loadToDecide(files, day);
		Interpreter interpreter = Workspace.services().getInstance(Interpreter.Factory.class).of(workspace.policies());
		assertEquals(DecisionText.of(Workspace.deeply(() -> interpreter.decide(claim))), DecisionText.of(generated));
		return generated;
	}
}
