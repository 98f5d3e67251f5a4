package org.lamina.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lamina.dsl.coding.DerivedCodes;
import org.lamina.dsl.coding.DocumentedOperation;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.model.Documents;
import org.lamina.runtime.claim.Level;

/** What `lamina code` answers, for people. */
final class CodingText {

	private final DocumentedOperation operation;
	private final StringBuilder text = new StringBuilder();

	CodingText(DocumentedOperation operation) {
		this.operation = operation;
	}

	boolean isEmpty() {
		return text.isEmpty();
	}

	/** The codes by a coding, each with its reasons, then the levels that none of them reports, and what is not known. */
	void answer(Coding coding, DerivedCodes derived) {
		head(coding);
		for (DerivedCodes.Coded code : derived.codes()) {
			text.append("  ").append(code.code()).append(" x").append(code.units()).append("  at ").append(names(code.levels()));
			text.append(code.label().isEmpty() ? "" : "  " + code.label()).append('\n');
			code.reasons().forEach(reason -> text.append("      ").append(reason).append('\n'));
		}
		for (DerivedCodes.Uncoded level : derived.uncoded())
			text.append("  no code for ").append(level.level()).append("\n      ").append(level.reason()).append('\n');
		derived.open().forEach(sentence -> text.append("  not known\n      ").append(sentence).append('\n'));
	}

	/** A coding whose condition is unknown answers nothing, and names what it needs. */
	void cannotTell(Coding coding, List<String> unknown) {
		head(coding);
		text.append("  Whether this coding is about the operation is unknown; say ").append(unknown.stream().map(name -> name.equals("kind of the claim") ? "--kind" : "--set " + name + "=…").collect(Collectors.joining(", "))).append(".\n");
	}

	private void head(Coding coding) {
		text.append(text.isEmpty() ? "" : "\n").append(Codings.nameOf(Documents.of(coding))).append(", ").append(coding.getName());
		text.append(coding.getTitle() == null ? "" : ": " + coding.getTitle()).append("\n  on ").append(operation.day()).append(" at ").append(names(operation.levels())).append('\n');
	}

	private static String names(List<Level> levels) {
		return levels.stream().map(Level::text).collect(Collectors.joining(", "));
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
