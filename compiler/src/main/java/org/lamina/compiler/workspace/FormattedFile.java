package org.lamina.compiler.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Optional;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.diagnostics.Severity;
import org.lamina.dsl.formatting.DocumentFormatter;
import org.lamina.dsl.formatting.Formatting;
import org.lamina.dsl.formatting.Formatting.Formatted;
import org.lamina.dsl.formatting.Formatting.Unreadable;
import org.lamina.dsl.problems.Problem;

/** A file with a document, and the same document in the one style. */
public final class FormattedFile {

	private final SourceFile file;
	private String text;
	private Diagnostic problem;

	/** Formats the document of a file; the file stays as it is. */
	public FormattedFile(SourceFile file) {
		this.file = file;
		SourceText source = new SourceText(file);
		problem = source.problem().orElse(null);
		if (problem == null)
			take(DeepStack.run(() -> Language.INJECTOR.getInstance(DocumentFormatter.class).format(source.text())), source.text());
	}

	private void take(Formatting formatting, String given) {
		if (formatting instanceof Formatted formatted)
			text = formatted.text();
		else if (formatting instanceof Unreadable wrong)
			problem = new Diagnostic(file.path(), wrong.line(), wrong.column(), wrong.line(), wrong.column() + 1, Severity.ERROR, wrong.message(), Problem.SYNTAX.code(),
					given.lines().skip(wrong.line() - 1L).findFirst().orElse(""));
		else
			problem = Diagnostic.ofFile(file.path(), "Formatting would change what this document means, so it stays as it is; this is a fault of Lamina, please report it with the file.", Problem.INTERNAL.code());
	}

	/** Why the document was not formatted, if so. */
	public Optional<Diagnostic> problem() {
		return Optional.ofNullable(problem);
	}

	/** Whether the file is not as the document in the one style would be; not of one that was not formatted. */
	public boolean isChanged() {
		return text != null && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), file.bytes());
	}

	/** The document in the one style, or null if it was not formatted. */
	public String text() {
		return text;
	}

	/** The file. */
	public Path path() {
		return file.path();
	}

	/** Puts the text in the place of the file's content, all of it or nothing. A link stays one, and who may read the file may still. */
	public void write() throws IOException {
		Path target = file.path().toRealPath();
		Path draft = Files.createTempFile(target.getParent(), ".lamina-", ".tmp");
		try {
			Files.writeString(draft, text);
			PosixFileAttributeView rights = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
			if (rights != null)
				rights.setPermissions(Files.getPosixFilePermissions(target));
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(draft);
		}
	}
}
