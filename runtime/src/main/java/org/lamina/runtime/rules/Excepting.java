package org.lamina.runtime.rules;

import java.util.List;
import java.util.function.Predicate;

/**
 * An exception to a rule, where the rule is weighed.
 *
 * @param name  the exception's name
 * @param cites the sources it cites, as text
 * @param holds its condition, without the exceptions to itself
 */
public record Excepting(String name, List<String> cites, Predicate<Reading> holds) {
	public Excepting {
		cites = List.copyOf(cites);
	}
}
