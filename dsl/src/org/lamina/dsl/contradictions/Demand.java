package org.lamina.dsl.contradictions;

import org.eclipse.emf.ecore.EObject;

/**
 * What a condition, or something else that surely holds with it, demands of one thing.
 *
 * @param of      what it is demanded of, such as {@code its units}
 * @param allowed the values that it leaves
 * @param text    what to call it in a message
 * @param at      the condition, or null if something else demands it
 */
public record Demand(String of, Allowed allowed, String text, EObject at) {

	/** Whether this and another demand can hold together; true where that is not sure. */
	public boolean agreesWith(Demand other) {
		return !of.equals(other.of) || allowed.meets(other.allowed);
	}

	/** Whether another demand surely holds wherever this one does. */
	public boolean implies(Demand other) {
		return of.equals(other.of) && allowed.isWithin(other.allowed);
	}
}
