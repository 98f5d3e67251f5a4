package org.lamina.dsl.decisions;

import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.types.Type;

/**
 * Something by which a decision table is looked up.
 *
 * @param name    its name, which heads its column
 * @param column  the position of its column in the table, from 0
 * @param type    its type
 * @param fact    the fact, or null for a property
 * @param operand what a condition would write to read it
 */
public record Input(String name, int column, Type type, Fact fact, Condition operand) {
}
