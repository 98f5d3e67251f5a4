package org.lamina.dsl.tests.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decision 7: versions, libraries, sets and tables are there from the day on which they were published, to the day before something takes their place; for both engines. */
class KnownOnTest {

	private static final String CODES = """
			library codes.sample %s

			/** For tests. */
			procedure 22513 "One thoracic vertebra" { valid from 2015-01-01 }
			/** For tests. */
			procedure 22514 "One lumbar vertebra" { valid from 2015-01-01 }
			/** For tests. */
			procedures augmentation = %s
			""";

	private static final String POLICY = """
			policy p "P"
			    version 1 %s
			    effective %s
			    uses codes.sample

			rule limit
			    for each line billing augmentation
			    when its units > %s
			    deny CO-151
			    if unknown pend CO-252
			""";

	@TempDir
	private Path folder;

	@Test
	void theLibraryPublishedLastByTheDayIsThere() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("old.lamina", CODES.formatted("published 2025-01-01", "22513"), "new.lamina", CODES.formatted("published 2026-01-01", "22513, 22514"),
				"p.lamina", POLICY.formatted("", "from 2020-01-01", "1")));
		assertEquals("deny by [p 1]", all.decide("22514", 2, "2026-03-01"));
		assertEquals("deny by [p 1]", all.asKnownOn("2026-01-01").decide("22514", 2, "2026-03-01"));
		assertEquals("not-addressed by [p 1]", all.asKnownOn("2025-12-31").decide("22514", 2, "2026-03-01"));
		assertEquals("deny by [p 1]", all.asKnownOn("2025-01-01").decide("22513", 2, "2026-03-01"));
	}

	@Test
	void whatSaysNoDayWasKnownAlwaysAndGivesWay() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("old.lamina", CODES.formatted("", "22513"), "new.lamina", CODES.formatted("published 2026-01-01", "22514"), "p.lamina", POLICY.formatted("", "from 2020-01-01", "1")));
		assertEquals("deny by [p 1]", all.decide("22514", 2, "2026-03-01"));
		assertEquals("not-addressed by [p 1]", all.decide("22513", 2, "2026-03-01"));
		assertEquals("deny by [p 1]", all.asKnownOn("1999-01-01").decide("22513", 2, "2026-03-01"));
	}

	@Test
	void aVersionPublishedAgainTakesItsPlace() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("codes.lamina", CODES.formatted("", "22513"), "p-1.lamina", POLICY.formatted("published 2025-01-01", "from 2020-01-01", "1"), "p-2.lamina",
				POLICY.formatted("published 2026-01-01", "from 2020-01-01", "2"), "p-3.lamina", POLICY.formatted("published 2026-06-01", "from 2020-01-01", "3")));
		assertEquals("allow by [p 1]", all.decide("22513", 3, "2026-03-01"));
		assertEquals("deny by [p 1]", all.asKnownOn("2026-05-31").decide("22513", 3, "2026-03-01"));
		assertEquals("allow by [p 1]", all.asKnownOn("2026-05-31").decide("22513", 2, "2026-03-01"));
		assertEquals("deny by [p 1]", all.asKnownOn("2025-12-31").decide("22513", 2, "2026-03-01"));
	}

	@Test
	void aVersionThatEndsAnotherEndsItOnceItIsPublished() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("codes.lamina", CODES.formatted("", "22513"), "p-1.lamina", POLICY.formatted("published 2025-01-01", "from 2025-01-01", "1"), "p-1-again.lamina",
				POLICY.formatted("published 2025-11-20", "2025-01-01 to 2025-12-31", "1"), "p-2.lamina", POLICY.formatted("published 2025-11-20", "from 2026-01-01", "2").replace("version 1", "version 2")));
		assertEquals("allow by [p 2]", all.decide("22513", 2, "2026-03-01"));
		assertEquals("deny by [p 1]", all.decide("22513", 2, "2025-12-31"));
		assertEquals("deny by [p 1]", all.asKnownOn("2025-11-19").decide("22513", 2, "2026-03-01"));
	}

	@Test
	void aPlanExtendsTheVersionThatIsThere() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("codes.lamina", CODES.formatted("", "22513"), "p-1.lamina", POLICY.formatted("published 2025-01-01", "from 2020-01-01", "1"), "p-2.lamina",
				POLICY.formatted("published 2026-01-01", "from 2020-01-01", "2"), "plan.lamina", "policy plan \"A plan\"\n    version 1\n    effective from 2020-01-01\n    extends p 1\n"));
		assertEquals("allow by [plan 1]", all.decide("22513", 2, "2026-03-01"));
		assertEquals("deny by [plan 1]", all.asKnownOn("2025-06-01").decide("22513", 2, "2026-03-01"));
	}

	@Test
	void ofSetsAndTablesInADocumentTheOnesPublishedLastAreThere() throws Exception {
		WrittenPolicies all = WrittenPolicies.of(folder, Map.of("p.lamina", """
				policy p "P"
				    version 1
				    effective from 2020-01-01

				procedure 22513 "One thoracic vertebra" { valid from 2015-01-01 }
				procedure 22514 "One lumbar vertebra" { valid from 2015-01-01 }
				procedures augmentation = 22513
				procedures augmentation published 2026-01-01 = thoracic, 22514
				procedures thoracic published 2026-01-01 = 22513

				table limits published 2025-01-01 by procedure
				    | procedure | units |
				    | 22513     | 1     |
				    | 22514     | 1     |

				table limits published 2026-06-01 by procedure
				    | procedure | units |
				    | 22513     | 2     |
				    | 22514     | 2     |

				table grades by units
				    | units | grade |
				    | > 5   | many  |

				table grades published 2026-06-01 by units
				    | units | grade |
				    | > 3   | many  |

				rule limit
				    for each line billing augmentation in limits
				    when its units > limits.units and grades.grade is not many
				    deny CO-151
				    if unknown pend CO-252

				rule many
				    for each line
				    when grades.grade is many
				    deny CO-96
				    if unknown note "There may be many."
				"""));
		assertEquals("allow by [p 1]", all.decide("22514", 2, "2026-03-01"));
		assertEquals("deny by [p 1]", all.decide("22514", 4, "2026-03-01"));
		assertEquals("pend by [p 1]", all.asKnownOn("2026-05-31").decide("22514", 4, "2026-03-01"));
		assertEquals("pend by [p 1]", all.asKnownOn("2026-05-31").decide("22514", 2, "2026-03-01"));
		assertEquals("allow by [p 1]", all.asKnownOn("2025-12-31").decide("22514", 2, "2026-03-01"));
		assertEquals("deny by [p 1]", all.asKnownOn("2025-12-31").decide("22513", 6, "2026-03-01"));
	}
}
