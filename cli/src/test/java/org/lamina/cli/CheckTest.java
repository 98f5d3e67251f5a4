package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** `lamina check`: the problems of policies, for people and for programs. */
class CheckTest extends CommandTest {

	@Test
	void checkOfSoundPoliciesShowsNothingAndIsWell() {
		assertEquals(Exit.WELL, lamina("check", "policies"));
		assertEquals("", out);
		assertEquals("2 files checked: 0 errors, 0 warnings\n", err);
	}

	@Test
	void checkShowsAProblemAtItsPlace() throws IOException {
		write("policies/policy.lamina", POLICY.replace("billing augmentation", "billing augmentatoin"));
		assertEquals(Exit.ERRORS, lamina("check", "policies"));
		assertTrue(out.startsWith("policies/policy.lamina:9:27: error: "), out);
		assertTrue(out.contains("did you mean `augmentation`?"), out);
		assertTrue(out.contains("\n    for each line billing augmentatoin\n                          ^^^^^^^^^^^^\n"), out);
	}

	@Test
	void checkWritesJson() {
		assertEquals(Exit.WELL, lamina("check", "policies", "--format", "json"));
		assertEquals("[]\n", out);
	}

	@Test
	void checkWritesSarif() {
		assertEquals(Exit.WELL, lamina("check", "policies", "--format=SARIF"));
		assertTrue(out.contains("\"version\" : \"2.1.0\""), out);
	}
}
