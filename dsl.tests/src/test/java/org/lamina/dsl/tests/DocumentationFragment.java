package org.lamina.dsl.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lamina.dsl.tests.DocumentationPage.Block;

/**
 * A fragment of the documentation as a document that can be checked. It holds declarations, or scenarios, or clauses of rules: of these
 * each paragraph is a rule, with {@code for each line} or a note where it has no subject or no outcome itself.
 *
 * @param document the text of the document
 * @param shift    by how many lines the document's first line lies below the first line of the block; negative if above
 */
record DocumentationFragment(String document, int shift) {

	private static final Pattern CLAUSE = Pattern.compile("(for each|where|when|unless|return|deny|pend|note|if unknown)\\b.*", Pattern.DOTALL);
	private static final Pattern SUBJECT = Pattern.compile("(?m)^for each\\b");
	private static final Pattern OUTCOME = Pattern.compile("(?m)^(return|deny|pend|note)\\b");

	static List<DocumentationFragment> of(Block block, DocumentationPage page) {
		String text = block.text();
		if (text.startsWith("scenario "))
			return List.of(new DocumentationFragment("scenarios for " + page.names("policy").get(0) + "\n" + text, -1));
		if (!CLAUSE.matcher(text).matches())
			return List.of(new DocumentationFragment(policy(page) + text, -1));
		List<DocumentationFragment> rules = new ArrayList<>();
		int line = 0;
		for (String paragraph : text.split("(?<=\n)\n")) {
			rules.add(new DocumentationFragment(policy(page) + rule(paragraph), line - 1));
			line += paragraph.lines().count() + 1;
		}
		return rules;
	}

	/** One line, so that the lines of a document are easily told from those of its page. */
	private static String policy(DocumentationPage page) {
		List<String> libraries = page.names("library");
		return "policy a.fragment \"A fragment\" effective from 2000-01-01" + (libraries.isEmpty() ? "" : " uses " + String.join(", ", libraries)) + '\n';
	}

	private static String rule(String clauses) {
		String outcome = OUTCOME.matcher(clauses).find() ? "" : "note \"sample\"\n";
		int ifUnknown = clauses.startsWith("if unknown") ? 0 : clauses.indexOf("\nif unknown") + 1;
		boolean splits = ifUnknown > 0 || clauses.startsWith("if unknown");
		String before = splits ? clauses.substring(0, ifUnknown) : clauses;
		String after = splits ? clauses.substring(ifUnknown) : "";
		return "rule sample " + (SUBJECT.matcher(clauses).find() ? "" : "for each line ") + before + outcome + after;
	}
}
