package org.lamina.claims.csv;

import java.util.List;
import java.util.stream.Stream;

/** What a mapping can say of a claim or of its lines, in the sections {@code [claim]} and {@code [line]}. */
enum Field {
	ID("claim", "id"),
	PATIENT("claim", "patient"),
	BIRTH("claim", "birth"),
	SEX("claim", "sex"),
	KIND("claim", "kind"),
	FREQUENCY("claim", "frequency"),
	REPLACES("claim", "replaces"),
	LINE_OF_BUSINESS("claim", "line-of-business"),
	STATE("claim", "state"),
	PRIOR_AUTHORIZATION("claim", "prior-authorization"),
	SEGMENT("claim", "segment"),
	FIRST_DAY("claim", "first-day"),
	LAST_DAY("claim", "last-day"),
	PLACE("claim", "place"),
	DIAGNOSES("claim", "diagnoses"),
	PROVIDER("claim", "provider"),
	GROUP("claim", "group"),
	SPECIALTY("claim", "specialty"),
	FACILITY("claim", "facility"),

	LINE_NUMBER("line", "number"),
	LINE_PROCEDURE("line", "procedure"),
	LINE_MODIFIERS("line", "modifiers"),
	LINE_FIRST_DAY("line", "first-day"),
	LINE_LAST_DAY("line", "last-day"),
	LINE_UNITS("line", "units"),
	LINE_CHARGE("line", "charge"),
	LINE_PLACE("line", "place"),
	LINE_POINTERS("line", "pointers"),
	LINE_DIAGNOSES("line", "diagnoses"),
	LINE_PROVIDER("line", "provider"),
	LINE_GROUP("line", "group"),
	LINE_SPECIALTY("line", "specialty"),
	LINE_FACILITY("line", "facility"),
	LINE_LEVELS("line", "levels");

	/** The fields that a mapping can give the same value in all claims. */
	static final List<Field> CONSTANT = List.of(KIND, FREQUENCY, LINE_OF_BUSINESS, STATE, PLACE, PROVIDER, GROUP, SPECIALTY, FACILITY);

	private final String section;
	private final String key;

	Field(String section, String key) {
		this.section = section;
		this.key = key;
	}

	String section() {
		return section;
	}

	/** Its name in its section. */
	String key() {
		return key;
	}

	boolean isOfLine() {
		return section.equals("line");
	}

	/** Whether the field has as many values as are there, not one. */
	boolean isList() {
		return this == DIAGNOSES || this == LINE_MODIFIERS || this == LINE_POINTERS || this == LINE_DIAGNOSES || this == LINE_LEVELS;
	}

	/** The fields of a section in the order of their declaration. */
	static List<Field> of(String section) {
		return Stream.of(values()).filter(field -> field.section.equals(section)).toList();
	}
}
