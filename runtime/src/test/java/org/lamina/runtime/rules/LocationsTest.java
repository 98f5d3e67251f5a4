package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;

class LocationsTest {

	private static final LevelSet LUMBAR = LevelSet.vertebrae(Level.of("L1"), Level.of("L5"));
	private static final LevelSet THORACIC = LevelSet.vertebrae(Level.of("T1"), Level.of("T12"));

	private static final Locations LOCATIONS = new Locations(List.of(new Locations.Place(CodeSet.prefix(CodeSystem.ICD_10_CM, "S32.0"), LUMBAR),
			new Locations.Place(CodeSet.of(Code.of(CodeSystem.ICD_10_CM, "M48.55")), LUMBAR), new Locations.Place(CodeSet.of(Code.of(CodeSystem.ICD_10_CM, "M48.55")), THORACIC)));

	private static LevelSet of(String diagnosis) {
		return LOCATIONS.of(Code.pack(CodeSystem.ICD_10_CM, diagnosis));
	}

	@Test
	void aDiagnosisIsWhereItsSetSays() {
		assertEquals(LUMBAR, of("S32.010A"));
	}

	@Test
	void ofTwoSetsEitherPlaceIsPossible() {
		assertEquals(LUMBAR.union(THORACIC), of("M48.55"));
	}

	@Test
	void aDiagnosisInNoneOfTheSetsSaysNothing() {
		assertEquals(LevelSet.EMPTY, of("M81.0"));
	}
}
