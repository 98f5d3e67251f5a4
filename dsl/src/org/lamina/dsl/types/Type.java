package org.lamina.dsl.types;

import java.util.List;
import org.lamina.dsl.sets.CodeKind;

/** The static type of an operand; an immutable value, and no part of the model. */
public sealed interface Type {

	Type NUMBER = new Plain("a number");
	Type DATE = new Plain("a date");
	Type YES_NO = new Plain("yes or no");
	Type TEXT = new Plain("text");
	/** What cannot be known because something else is wrong, which is reported there; it fits everywhere. */
	Type UNKNOWN = new Plain("unknown");

	/** A type without parameters. */
	record Plain(String label) implements Type {
	}

	/** One of some words. */
	record Choice(List<String> words) implements Type {
		public Choice {
			words = List.copyOf(words);
		}

		@Override
		public String label() {
			return "one of " + String.join(", ", words);
		}
	}

	/** A code, or a list of them. */
	record Coded(CodeKind kind, boolean many) implements Type {
		@Override
		public String label() {
			return many ? kind.plural() : switch (kind) {
				case PROCEDURE -> "a procedure";
				case DIAGNOSIS -> "a diagnosis";
				case MODIFIER -> "a modifier";
				case PLACE -> "a place of service";
				case LEVEL -> "a level";
			};
		}
	}

	/** The type in the words of an author, as in "`its units` is a number". */
	String label();
}
