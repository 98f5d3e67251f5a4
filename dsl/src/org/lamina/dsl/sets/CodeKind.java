package org.lamina.dsl.sets;

import org.lamina.runtime.claim.CodeSystem;

/** What the codes at a place of a document are. */
public enum CodeKind {
	PROCEDURE("procedures"), DIAGNOSIS("diagnoses"), MODIFIER("modifiers"), PLACE("places"),
	/** Vertebrae, as T12, and the spaces between them; no code system of claims. */
	LEVEL("levels");

	private final String plural;

	CodeKind(String plural) {
		this.plural = plural;
	}

	/** The word that declares a set of them, as in {@code procedures augmentation = …}. */
	public String plural() {
		return plural;
	}

	/** The kind that a word declares. */
	public static CodeKind of(String plural) {
		for (CodeKind kind : values())
			if (kind.plural.equals(plural))
				return kind;
		throw new IllegalArgumentException(plural);
	}

	/**
	 * The system of a code that is written at such a place. A bare diagnosis that begins with a digit is one of ICD-9-CM, any other one
	 * of ICD-10-CM; the V and E codes of ICD-9-CM need a set that says so.
	 *
	 * @throws IllegalStateException for a level, which is no code of a claim
	 */
	public CodeSystem systemOf(String code) {
		return switch (this) {
			case PROCEDURE -> CodeSystem.PROCEDURE;
			case MODIFIER -> CodeSystem.MODIFIER;
			case PLACE -> CodeSystem.PLACE;
			case DIAGNOSIS -> Character.isDigit(code.charAt(0)) ? CodeSystem.ICD_9_CM : CodeSystem.ICD_10_CM;
			case LEVEL -> throw new IllegalStateException("`" + code + "` is a level and of no code system.");
		};
	}
}
