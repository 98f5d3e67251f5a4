package org.lamina.dsl.tests.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions 6 and 21: each policy judges by the version of the line's day, and a policy that extends another stands in the place of all its versions; for both engines. */
class ExtendingTest {

	private static final String POLICY = """
			policy %s "P"
			    version %s
			    effective %s
			    %s

			%srule limit
			    for each line
			    when its units > %s
			    deny CO-151
			    if unknown pend CO-252
			""";

	@TempDir
	private Path folder;

	/** A policy whose only rule, `limit`, allows so many units. */
	private static String policy(String nameAndVersion, String effective, int limit) {
		return policy(nameAndVersion, effective, "", limit);
	}

	/** A policy that replaces the rule `limit` of the one that it extends. */
	private static String policy(String nameAndVersion, String effective, String extending, int limit) {
		String[] words = nameAndVersion.split(" ");
		return POLICY.formatted(words[0], words[1], effective, extending, extending.isEmpty() ? "" : "replace ", limit);
	}

	@Test
	void aVersionMayExtendTheOneBefore() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("p-1.lamina", policy("p 1", "to 2025-12-31", 1), "p-2.lamina", policy("p 2", "from 2026-01-01", "extends p 1", 2)));
		assertEquals("deny by [p 1]", all.decide("22513", 2, "2025-12-31"));
		assertEquals("allow by [p 2]", all.decide("22513", 2, "2026-01-01"));
		assertEquals("deny by [p 2]", all.decide("22513", 3, "2026-01-01"));
	}

	@Test
	void aPlanStandsInThePlaceOfEveryVersionOfThePolicyThatItExtends() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("p-1.lamina", policy("p 1", "to 2025-12-31", 1), "p-2.lamina", policy("p 2", "from 2026-01-01", 1), "plan.lamina",
				policy("plan 1", "from 2025-01-01", "extends p 1", 5)));
		assertEquals("deny by [p 1]", all.decide("22513", 2, "2024-12-31"));
		assertEquals("allow by [plan 1]", all.decide("22513", 2, "2025-12-31"));
		assertEquals("allow by [plan 1]", all.decide("22513", 2, "2026-01-01"));
	}

	@Test
	void aVersionOfAPlanThatExtendsNothingLeavesTheOthersInTheirPlace() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("p.lamina", policy("p 1", "from 2020-01-01", 1), "plan-1.lamina", policy("plan 1", "to 2025-12-31", "extends p", 5), "plan-2.lamina",
				policy("plan 2", "from 2026-01-01", 5)));
		assertEquals("allow by [plan 1]", all.decide("22513", 2, "2025-12-31"));
		assertEquals("deny by [p 1, plan 2]", all.decide("22513", 2, "2026-01-01"));
	}

	@Test
	void aPlanOfAPlanStandsInThePlaceOfBoth() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("p.lamina", policy("p 1", "from 2020-01-01", 1), "q.lamina", policy("q 1", "from 2020-01-01", "extends p", 2), "r.lamina",
				policy("r 1", "from 2026-01-01", "extends q", 3)));
		assertEquals("deny by [q 1]", all.decide("22513", 3, "2025-12-31"));
		assertEquals("allow by [r 1]", all.decide("22513", 3, "2026-01-01"));
	}

	@Test
	void everyPolicyThatAppliesJudgesAndALineThatNoneJudgesSaysSo() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("p.lamina", policy("p 1", "to 2025-12-31", 1), "q.lamina", policy("q 1", "from 2025-01-01", 2)));
		assertEquals("deny by [p 1, q 1]", all.decide("22513", 2, "2025-12-31"));
		assertEquals("deny by [p 1]", all.decide("22513", 2, "2024-12-31"));
		assertEquals("not-addressed by []", WrittenPolicies.of(folder, Map.of("q.lamina", policy("q 1", "2025-01-01 to 2025-06-30", 2))).decide("22513", 2, "2026-01-01"));
	}
}
