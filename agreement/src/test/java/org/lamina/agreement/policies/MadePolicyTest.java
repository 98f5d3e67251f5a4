package org.lamina.agreement.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lamina.agreement.engines.MadeDocuments;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.generation.GeneratedFile;

class MadePolicyTest {

	@Test
	void theSameSeedMakesTheSamePolicy() {
		assertEquals(MadePolicy.of(7).documents(), MadePolicy.of(7).documents());
		assertNotEquals(MadePolicy.of(7).documents(), MadePolicy.of(8).documents());
	}

	@Test
	void theCheckerAcceptsNearlyAll() {
		List<Long> refused = LongStream.range(0, 60).filter(seed -> MadeDocuments.load(MadePolicy.of(seed).documents()).hasErrors()).boxed().toList();
		assertTrue(refused.size() <= 3, () -> "refused: " + refused);
	}

	@Test
	void theSamePolicyGivesTheSameJava() throws Exception {
		for (long seed = 0; seed < 10; seed++)
			assertEquals(generated(seed), generated(seed));
	}

	private static List<String> generated(long seed) throws Exception {
		Workspace workspace = MadeDocuments.load(MadePolicy.of(seed).documents());
		return workspace.hasErrors() ? List.of() : new RuleCompiler(workspace, workspace.policies()).generate().stream().map(file -> file.path() + "\n" + text(file)).toList();
	}

	private static String text(GeneratedFile file) {
		return new String(file.content(), java.nio.charset.StandardCharsets.ISO_8859_1);
	}
}
