package org.lamina.dsl.formatting;

import java.util.HashSet;
import java.util.Set;

/** A stretch of a document that one rule of the grammar reads: a rule, a clause, a condition. Names and values are no constructs. */
final class Construct {

	private final String rule;
	private final String feature;
	private final Construct parent;
	private final Set<String> inside = new HashSet<>();
	private Token first;

	/**
	 * Begins a construct.
	 *
	 * @param rule    the rule of the grammar that reads it
	 * @param feature the feature of the parent that it fills, or an empty text
	 * @param parent  the construct around it, or null
	 */
	Construct(String rule, String feature, Construct parent) {
		this.rule = rule;
		this.feature = feature;
		this.parent = parent;
		for (Construct around = parent; around != null; around = around.parent)
			around.inside.add(rule);
	}

	/** Takes note of a token of it, or of what is inside it. */
	void add(Token token) {
		for (Construct around = this; around != null && around.first == null; around = around.parent)
			around.first = token;
	}

	boolean is(String name) {
		return rule.equals(name);
	}

	boolean isOneOf(Set<String> names) {
		return names.contains(rule);
	}

	/** Whether a construct that this rule reads is somewhere inside. */
	boolean has(String name) {
		return inside.contains(name);
	}

	String rule() {
		return rule;
	}

	String feature() {
		return feature;
	}

	Construct parent() {
		return parent;
	}

	Token first() {
		return first;
	}
}
