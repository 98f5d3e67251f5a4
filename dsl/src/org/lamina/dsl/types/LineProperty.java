package org.lamina.dsl.types;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamina.dsl.sets.CodeKind;

/** What a condition can ask of the judged line, of its claim and of the patient. */
public enum LineProperty {
	PROCEDURE("its", new Type.Coded(CodeKind.PROCEDURE, false)),
	DATE("its", Type.DATE),
	END_DATE("its", Type.DATE),
	UNITS("its", Type.NUMBER),
	CHARGE("its", Type.NUMBER),
	PLACE("its", new Type.Coded(CodeKind.PLACE, false)),
	DIAGNOSES("its", new Type.Coded(CodeKind.DIAGNOSIS, true)),
	LEVELS("its", new Type.Coded(CodeKind.LEVEL, true)),
	KIND("claim's", new Type.Choice(List.of("professional", "hospital-outpatient"))),
	FREQUENCY("claim's", new Type.Choice(List.of("original", "replacement", "void"))),
	LINE_OF_BUSINESS("claim's", Type.TEXT),
	STATE("claim's", Type.TEXT),
	PRIOR_AUTHORIZATION("claim's", Type.TEXT),
	SEX("patient's", new Type.Choice(List.of("female", "male", "other"))),
	AGE("patient's", Type.NUMBER);

	private final String owner;
	private final Type type;

	LineProperty(String owner, Type type) {
		this.owner = owner;
		this.type = type;
	}

	/** The word before it: {@code its}, {@code claim's} or {@code patient's}. */
	public String owner() {
		return owner;
	}

	/** The name as an author writes it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public Type type() {
		return type;
	}

	/** The property that is written so. */
	public static Optional<LineProperty> of(String owner, String word) {
		return Arrays.stream(values()).filter(property -> property.owner.equals(owner) && property.word().equals(word)).findFirst();
	}

	/** The names of the properties of an owner. */
	public static List<String> words(String owner) {
		return Arrays.stream(values()).filter(property -> property.owner.equals(owner)).map(LineProperty::word).toList();
	}
}
