package org.lamina.dsl.interpretation;

import java.util.List;

/**
 * Something unknown that alone can change how a rule ends.
 *
 * @param name    what people call it
 * @param changes what would come of its values, where that can be told shortly; otherwise empty
 */
public record Missing(String name, List<Change> changes) {
	public Missing {
		changes = List.copyOf(changes);
	}
}
