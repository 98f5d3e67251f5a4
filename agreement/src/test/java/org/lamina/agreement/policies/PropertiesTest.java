package org.lamina.agreement.policies;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.agreement.claims.ClaimMaker;
import org.lamina.agreement.engines.MadeDocuments;
import org.lamina.agreement.random.Dice;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.scenarios.DecisionText;
import org.lamina.compiler.workspace.FormattedFile;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;

/** What holds for every policy. */
class PropertiesTest {

	private static final int POLICIES = 6;
	private static final int CLAIMS = 25;

	/** Policies that the checker accepts. */
	private static Stream<MadePolicy> policies() {
		return LongStream.iterate(500, seed -> seed + 1).mapToObj(MadePolicy::of).filter(policy -> !MadeDocuments.load(policy.documents()).hasErrors()).limit(POLICIES);
	}

	private static List<String> decisions(Map<String, String> documents, MadePolicy policy) {
		try {
			Workspace workspace = MadeDocuments.load(documents);
			assertEquals(List.of(), MadeDocuments.errors(workspace));
			Adjudicator rules = new RuleCompiler(workspace, workspace.policies()).compile().adjudicator();
			ClaimMaker claims = new ClaimMaker(policy.world(), new Dice(policy.seed()));
			return Stream.generate(claims::next).limit(CLAIMS).map(claim -> decided(rules, claim)).toList();
		} catch (CompilerFault fault) {
			throw new AssertionError(documents.toString(), fault);
		}
	}

	private static String decided(Adjudicator rules, Claim claim) {
		return DecisionText.of(rules.decide(claim));
	}

	private static SourceFile file(String name, String text) {
		return new SourceFile(Path.of("/made").resolve(name), true, text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void formattingChangesNoDecision() {
		policies().forEach(policy -> {
			Map<String, String> formatted = new LinkedHashMap<>();
			policy.documents().forEach((name, text) -> formatted.put(name, new FormattedFile(file(name, text)).text()));
			assertEquals(withoutTexts(decisions(policy.documents(), policy)), withoutTexts(decisions(formatted, policy)));
		});
	}

	/** What conditions are called by their own text is another text in the one style. */
	private static List<String> withoutTexts(List<String> decisions) {
		return decisions.stream().map(text -> text.replaceAll("(?m)^ +(because|requires|message) .*\n", "")).toList();
	}

	@Test
	void aRuleAboutSomethingElseChangesNoDecision() {
		policies().forEach(policy -> {
			Map<String, String> more = new LinkedHashMap<>(policy.documents());
			more.merge("codes.lamina", "procedure 90000 \"Another procedure\" { valid from 2000-01-01 }\n", String::concat);
			more.merge("policy.lamina", "\nrule about-something-else\n    for each line billing 90000\n    deny CO-96\n", String::concat);
			assertEquals(decisions(policy.documents(), policy), decisions(more, policy));
		});
	}

	@Test
	void whatIsKeptFromEarlierBuildsChangesNothing(@TempDir Path kept, @TempDir Path empty) throws Exception {
		RuleStore used = new RuleStore(new RuleCache(kept));
		for (MadePolicy policy : policies().toList()) {
			used.rules(files(policy.documents()), null);
			Map<String, String> edited = new LinkedHashMap<>(policy.documents());
			edited.merge("policy.lamina", "\nrule added\n    for each line\n    note \"Seen " + policy.seed() + ".\"\n", String::concat);
			for (Map<String, String> documents : List.of(edited, policy.documents(), edited)) {
				Map<String, byte[]> again = used.rules(files(documents), null).rules().files();
				Map<String, byte[]> clean = new RuleStore(new RuleCache(empty.resolve(String.valueOf(documents.hashCode() + policy.seed())))).rules(files(documents), null).rules().files();
				assertEquals(clean.keySet(), again.keySet());
				clean.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
			}
		}
	}

	private static List<SourceFile> files(Map<String, String> documents) {
		return documents.entrySet().stream().map(document -> file(document.getKey(), document.getValue())).toList();
	}
}
