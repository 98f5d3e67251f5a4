package org.lamina.dsl.tests.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.sets.LevelSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.rules.Procedure;
import org.lamina.runtime.rules.Side;
import org.lamina.runtime.rules.Treatment.Structure;

/** What rules know of a procedure, and of where diagnoses are. */
class ProcedureReaderTest {

	@TempDir
	Path folder;

	private Document document(String declarations) throws IOException {
		Files.writeString(folder.resolve("library.lamina"), "library codes\n\nlevels low-spaces = L4-L5, L5-S1\nprocedures biopsy = 20225\n" + declarations + "\n");
		return Generation.load(folder).checked().get(0);
	}

	private Procedure procedure(String lines) throws IOException {
		return ProcedureReader.visible(document("procedure 22513 \"One\" {\n" + lines + "\n}")).get(Code.pack(CodeSystem.PROCEDURE, "22513"));
	}

	@ParameterizedTest
	@CsvSource({ "one vertebra in T1..T3, 'VERTEBRA one T1..T3'", "'each further vertebra in (T12, L1)', 'VERTEBRA further T12..L1'", "one interspace in low-spaces, 'INTERSPACE one L4-L5, L5-S1'",
			"one interspace in L3..L5, 'INTERSPACE one L3-L4, L4-L5'", "'each further interspace in (L1..L2, L5-S1)', 'INTERSPACE further L1-L2, L5-S1'" })
	void itTreatsWhatItSays(String written, String expected) throws IOException {
		var treats = procedure("treats " + written).treats();
		assertEquals(expected, treats.structure() + (treats.further() ? " further " : " one ") + treats.levels());
		assertEquals(treats.structure() == Structure.INTERSPACE, treats.levels().list().get(0).isInterspace());
	}

	@ParameterizedTest
	@CsvSource({ "one,ONE", "both,BOTH", "one or both,ONE_OR_BOTH" })
	void itIsDoneOnTheSidesItSays(String written, Side side) throws IOException {
		assertEquals(side, procedure("side " + written).side());
	}

	@Test
	void itIncludesWhatItSays() throws IOException {
		assertEquals("20225, 76000", procedure("includes biopsy, 76000").includes().toString());
	}

	@Test
	void whatItDoesNotSayIsNotKnown() throws IOException {
		Procedure procedure = procedure("valid from 2015-01-01");
		assertNull(procedure.treats());
		assertNull(procedure.side());
		assertEquals("", procedure.includes().toString());
	}

	@ParameterizedTest
	@CsvSource({ "S32.010A,L1..L5", "M51.26,'L4-L5, L5-S1'", "M81.0,''" })
	void aDiagnosisIsWhereItsSetSays(String diagnosis, String levels) throws IOException {
		Document document = document("diagnoses fracture of ICD-10-CM at L1..L5 = S32.0*\ndiagnoses disc of ICD-10-CM at low-spaces = M51.26\ndiagnoses other of ICD-10-CM = M81.0");
		assertEquals(levels, LevelSets.locations(document).of(Code.pack(CodeSystem.ICD_10_CM, diagnosis)).toString());
	}
}
