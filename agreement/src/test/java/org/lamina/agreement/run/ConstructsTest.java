package org.lamina.agreement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lamina.agreement.engines.MadeDocuments;
import org.lamina.agreement.policies.MadePolicy;

class ConstructsTest {

	/** What only files bring, and so no policy in memory. */
	private static final Set<String> OF_FILES = Set.of();

	@Test
	void constructsAreThoseOfTheGrammar() {
		Set<String> all = new Constructs().all();
		assertTrue(all.containsAll(List.of("OtherLine.payable=true", "SameAs.what=region", "Outcome.effect=reduce", "Property its end-date", "Compare.op=<>", "Every.none=true")), all::toString);
	}

	@Test
	void everyConstructIsWritten() {
		Constructs constructs = new Constructs();
		Set<String> missing = new TreeSet<>(constructs.all());
		missing.removeAll(OF_FILES);
		for (long seed = 0; seed < 400 && !missing.isEmpty(); seed++)
			MadeDocuments.load(MadePolicy.of(seed).documents()).checked().forEach(document -> missing.removeAll(constructs.of(document)));
		assertEquals(Set.of(), missing);
	}
}
