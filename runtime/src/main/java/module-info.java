/** What generated Lamina rules run on: claims, decisions and the adjudication of the first into the second. It depends on nothing. */
module org.lamina.runtime {
	exports org.lamina.runtime;
	exports org.lamina.runtime.claim;
	exports org.lamina.runtime.decision;
	exports org.lamina.runtime.rules;

	uses org.lamina.runtime.rules.Policy;
}
