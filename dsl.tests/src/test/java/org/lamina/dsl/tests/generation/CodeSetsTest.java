package org.lamina.dsl.tests.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.sets.CodeSets;

/** Decision 2: what is a member of a set, and when. */
class CodeSetsTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"22513, 22514 from 2020-10-01                       | 22513; from 2020-10-01: 22513, 22514",
			"22513 to 2020-09-30                                | 22513; from 2020-10-01: ",
			"22513..22515 2015-01-01 to 2015-12-31              | ; from 2015-01-01: 22513..22515; from 2016-01-01: ",
			"(22513, 22514) from 2020-01-01 except 22514        | ; from 2020-01-01: 22513",
			"22513, 22514, 22515 except 22514 from 2020-01-01   | 22513, 22514, 22515; from 2020-01-01: 22513, 22515",
			"22513..22515 and (22514, 22515 from 2020-01-01)    | 22514; from 2020-01-01: 22514, 22515",
			"late                                               | ; from 2021-01-01: 22520",
			"late to 2021-12-31                                 | ; from 2021-01-01: 22520; from 2022-01-01: ",
			"22520, late                                        | 22520",
	})
	void membersAreThoseOfEachDay(String written, String expected) throws IOException {
		Files.writeString(folder.resolve("library.lamina"), "library codes\n\nprocedures late = 22520 from 2021-01-01\nprocedures tested = " + written + "\n");
		CodeSet tested = Documents.declared(Generation.load(folder).checked().get(0), CodeSet.class).skip(1).findFirst().orElseThrow();
		assertEquals(expected, CodeSets.datedMembersOf(tested.getValue()).toString().strip());
	}
}
