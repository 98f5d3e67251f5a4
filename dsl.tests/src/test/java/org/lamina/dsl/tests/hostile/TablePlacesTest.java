package org.lamina.dsl.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;

/** A table is read from a file below the folder of its document, and from no other, whatever its path looks like and wherever links lead. */
class TablePlacesTest {

	@TempDir
	private Path folder;

	private Path policies;

	@BeforeEach
	void aPolicyBesideASecret() throws IOException {
		policies = Files.createDirectories(folder.resolve("policies/tables")).getParent();
		Files.writeString(folder.resolve("secret.csv"), "procedure,n\nHidden4711,1\n");
		Files.writeString(policies.resolve("tables/own.csv"), "procedure,n\n22513,1\n");
		Files.writeString(policies.resolve("tables/100% own.csv"), "procedure,n\n22513,1\n");
	}

	private List<String> problems(String path) {
		String text = "policy p \"P\"\n    effective from 2020-01-01\nprocedure 22513 \"One\" { valid from 2015-01-01 }\ntable t by procedure from \"" + path + "\"\n";
		return Workspace.load(List.of(new SourceFile(policies.resolve("policy.lamina"), true, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))).problems().stream().map(Diagnostic::message).toList();
	}

	@Test
	void filesBelowTheDocumentAreRead() {
		assertEquals(List.of(), problems("tables/own.csv"));
		assertEquals(List.of(), problems("./tables//own.csv"));
	}

	@Test
	void aPercentSignEscapesNothing() throws IOException {
		assertEquals(List.of(), problems("tables/100% own.csv"));
		for (String path : List.of("%2e%2e/secret.csv", "%2e%2e%2fsecret.csv", "tables%2f..%2f..%2fsecret.csv", "%c0%ae%c0%ae/secret.csv", "%2Fetc%2Fpasswd"))
			assertEquals(List.of("There is no file `" + path + "` here that can be read; its path begins at the folder of this document."), problems(path));
	}

	@Test
	void linksThatLeadOutAreRefused() throws IOException {
		Files.createSymbolicLink(policies.resolve("tables/link.csv"), folder.resolve("secret.csv"));
		Files.createSymbolicLink(policies.resolve("out"), folder);
		for (String path : List.of("tables/link.csv", "out/secret.csv"))
			assertEquals(List.of("`" + path + "` is a link that leads out of the folder of this document; put the file itself here."), problems(path));
	}

	@Test
	void linksThatStayAreFollowed() throws IOException {
		Files.createSymbolicLink(policies.resolve("link.csv"), Path.of("tables/own.csv"));
		assertEquals(List.of(), problems("link.csv"));
	}

	@Test
	void whatHasNoEndIsNotRead() throws IOException {
		Files.createSymbolicLink(policies.resolve("zero.csv"), Path.of("/dev/zero"));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(1, problems("zero.csv").size()));
		assertEquals(List.of("There is no file `tables` here that can be read; its path begins at the folder of this document."), problems("tables"));
	}
}
