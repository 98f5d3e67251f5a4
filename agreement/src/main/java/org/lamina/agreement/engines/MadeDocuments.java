package org.lamina.agreement.engines;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.parser.IParser;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;

/** Texts that are loaded and checked as documents, without files. */
public final class MadeDocuments {

	private static final Path FOLDER = Path.of("/made");

	private MadeDocuments() {
	}

	/** The documents of texts by the names of their files. */
	public static Workspace load(Map<String, String> texts) {
		return Workspace.load(texts.entrySet().stream().map(text -> new SourceFile(FOLDER.resolve(text.getKey()), true, text.getValue().getBytes(StandardCharsets.UTF_8))).toList());
	}

	/** Whether a text is a document by the grammar, whatever its names mean. */
	public static boolean parses(String text) {
		return !Workspace.services().getInstance(IParser.class).parse(new StringReader(text)).hasSyntaxErrors();
	}

	/** What keeps them from being compiled. */
	public static List<Diagnostic> errors(Workspace workspace) {
		return workspace.problems().stream().filter(Diagnostic::isError).toList();
	}
}
