package org.lamina.dsl.generation;

/**
 * A condition of criteria, which is a method of their class.
 *
 * @param method    the method that says whether it holds
 * @param text      the condition as its author wrote it
 * @param condition the expression for it
 */
record CriterionMethod(String method, String text, String condition) {
}
