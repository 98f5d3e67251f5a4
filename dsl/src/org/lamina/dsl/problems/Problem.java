package org.lamina.dsl.problems;

import java.util.Locale;

/** Every kind of problem that Lamina reports in a document; docs/errors.md explains each with a bad and a good example. */
public enum Problem {
	/** The text does not follow the grammar. */
	SYNTAX,
	/** A text has no closing quote, or a date is no day of the calendar. */
	BAD_VALUE,
	/** Parentheses or operators are nested too deeply to be read. */
	TOO_DEEP,
	/** A comment is not closed, or swallows the beginning of another. */
	COMMENT,
	/** The file is not what a document can be: it is empty, or not encoded in UTF-8. */
	FILE,
	/** A name that nothing declares. */
	UNKNOWN_NAME,
	/** Two declarations of a document have one name, where case does not count. */
	DUPLICATE_NAME,
	/** Two libraries in use declare what is used here. */
	AMBIGUOUS_NAME,
	/** A name that messages already use for something else. */
	RESERVED_NAME,
	/** A name that is not written in small letters with hyphens. */
	NAME_FORM,
	/** Libraries use each other in a circle. */
	CYCLIC_USES,
	/** A declaration in a document where it cannot stand: a rule in a library. */
	MISPLACED,
	/** A code that the code system cannot have. */
	CODE_FORM,
	/** A procedure code that no visible procedure declares. */
	UNKNOWN_CODE,
	/** A procedure code that no visible procedure has on the rule's dates. */
	CODE_NOT_VALID,
	/** Codes or a set of another system than the place asks for. */
	CODE_SYSTEM,
	/** A set of diagnoses that does not say of which system its codes are. */
	SYSTEM_MISSING,
	/** A set without a member. */
	EMPTY_SET,
	/** A set that is defined by itself. */
	CYCLIC_SET,
	/** A range whose ends do not fit together. */
	BAD_RANGE,
	/** A line of a procedure is missing, stands there twice, or contradicts another. */
	PROCEDURE,
	/** What is written where a vertebra or a space between two belongs. */
	LEVEL,
	/** A fact whose declaration leaves no value or names one twice. */
	FACT,
	/** A value of one type where another is needed. */
	TYPE,
	/** A property that lines, claims or patients do not have. */
	UNKNOWN_PROPERTY,
	/** A word that is none of the choices. */
	UNKNOWN_CHOICE,
	/** A placeholder of a message that nothing fills. */
	UNKNOWN_PLACEHOLDER,
	/** A column that the table does not have. */
	UNKNOWN_COLUMN,
	/** A layout of files that Lamina does not know. */
	UNKNOWN_LAYOUT,
	/** A table that the rule is not about. */
	FOREIGN_TABLE,
	/** A word for lines, as {@code either line}, in a rule about something else. */
	SUBJECT,
	/** A file of a table is missing or cannot be read. */
	TABLE_FILE,
	/** The headings or rows of a table do not fit. */
	TABLE,
	/** A row of a decision table that the rows above it leave nothing to. */
	ROW_NEVER_CHOSEN,
	/** Something that the inputs of a decision table can be, and that no row of it fits. */
	ROW_MISSING,
	/** Rows of a table contradict each other. */
	PAIRS,
	/** Something of a table that was completed and should be looked at. */
	TABLE_COMPLETED,
	/** A reason is missing where the outcome needs one, or is written wrongly. */
	REASON,
	/** A period that ends before it begins. */
	PERIOD,
	/** A rule or policy that can never be in force. */
	NEVER_IN_FORCE,
	/** A rule that cannot fire, an exception that never holds, a procedure that can never be allowed. */
	NEVER,
	/** Two versions of a policy that are in force on one day. */
	VERSIONS_OVERLAP,
	/** Days on which no version of a policy is in force. */
	VERSIONS_GAP,
	/** Days on which procedures are valid that rules are about, before the first version of their policy or after the last. */
	CODE_YEARS,
	/** A condition may be unknown and the rule does not say what happens then. */
	IF_UNKNOWN,
	/** A scenario that cannot be run or expects what cannot be. */
	SCENARIO,
	/** A table of examples and its scenario do not fit together. */
	EXAMPLES,
	/** A coding that no operation could be coded by, or that asks for what an operation does not say. */
	CODING,
	/** Criteria that ask for nothing, for themselves, or for a level where none is meant. */
	CRITERIA,
	/** A rule or exception that cannot stand in the place it claims, or a policy that extends itself. */
	EXTENDING,
	/** Rules that ask for payable lines wait for each other. */
	PAYABLE_CIRCLE,
	/** A reduction that does not say to what, or to more than there is. */
	REDUCTION,
	/** A check failed itself. */
	INTERNAL;

	/** The code shown in brackets behind the message. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
