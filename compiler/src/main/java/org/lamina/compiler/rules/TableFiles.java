package org.lamina.compiler.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Documents;

/** The files that documents read their tables and sets from. */
final class TableFiles {

	/** Stands for the fingerprint of a file that cannot be read. */
	private static final String UNREADABLE = "";

	private TableFiles() {
	}

	/** The files of the tables and sets of a document, by what the document calls them. */
	static Map<String, Path> of(Document document, Workspace workspace) {
		Map<String, Path> files = new TreeMap<>();
		Stream.concat(Documents.declared(document, Table.class).map(Table::getFile), Documents.declared(document, CodeSet.class).map(CodeSet::getFile)).filter(Objects::nonNull)
				.forEach(file -> files.put(file, workspace.sourceOf(document).path().resolveSibling(file)));
		return files;
	}

	/** The fingerprint of a file's bytes; the same one for every file that cannot be read. */
	static String fingerprint(Path file) {
		try {
			return Files.isRegularFile(file) ? new Fingerprint().add(file).hex() : UNREADABLE;
		} catch (IOException unreadable) {
			return UNREADABLE;
		}
	}
}
