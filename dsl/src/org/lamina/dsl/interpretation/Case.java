package org.lamina.dsl.interpretation;

import java.util.List;
import java.util.function.Function;
import org.lamina.dsl.lamina.Rule;
import org.lamina.runtime.claim.Line;

/**
 * What a rule judges at one time.
 *
 * @param rule  the rule
 * @param scene the line on which a finding falls, and what stands beside it
 * @param about the lines that the rule is about
 * @param fits  whether they are what the rule's subject says, beyond what they bill
 */
record Case(Rule rule, Scene scene, List<Line> about, Function<Scene, Truth> fits) {
}
