package org.lamina.compiler.workspace;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.diagnostics.Severity;
import org.lamina.dsl.problems.Problem;

/** The text of a file, or why it is none that can be parsed. */
final class SourceText {

	private final SourceFile file;
	private String text = "";
	private Diagnostic problem;

	/** Decodes a file and looks at it without parsing it. */
	SourceText(SourceFile file) {
		this.file = file;
		if (file.bytes() == null)
			problem = Diagnostic.ofFile(file.path(), "This file cannot be read; look at its permissions.", Problem.FILE.code());
		else
			decode();
		if (problem == null && text.isBlank())
			problem = Diagnostic.ofFile(file.path(), "This file is empty; a document begins with `policy`, `library` or `scenarios`.", Problem.FILE.code());
		if (problem == null)
			problem = NestingLimit.excessIn(text).map(offset -> at(offset, Problem.TOO_DEEP, "This is nested more than " + NestingLimit.LEVELS
					+ " levels deep; give its parts names of their own, as rules or sets.")).orElse(null);
	}

	private void decode() {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
		CharBuffer chars = CharBuffer.allocate(file.bytes().length);
		CoderResult result = decoder.decode(bytes, chars, true);
		text = chars.flip().toString();
		if (text.startsWith("\uFEFF"))
			text = text.substring(1);
		if (result.isError())
			problem = at(text.length(), Problem.FILE, String.format("This file is not encoded in UTF-8: its byte %d is 0x%02X; save it as UTF-8.", bytes.position() + 1,
					file.bytes()[bytes.position()] & 0xFF));
	}

	private Diagnostic at(int offset, Problem kind, String message) {
		List<String> before = text.substring(0, offset).lines().toList();
		boolean newLine = offset == 0 || text.charAt(offset - 1) == '\n';
		int line = before.size() + (newLine ? 1 : 0);
		int column = newLine ? 1 : before.get(before.size() - 1).length() + 1;
		String sourceLine = text.lines().skip(line - 1L).findFirst().orElse("");
		return new Diagnostic(file.path(), line, column, line, column + 1, Severity.ERROR, message, kind.code(), sourceLine);
	}

	/** The text without a byte order mark. */
	String text() {
		return text;
	}

	/** Why the text cannot be parsed, if so. */
	Optional<Diagnostic> problem() {
		return Optional.ofNullable(problem);
	}
}
