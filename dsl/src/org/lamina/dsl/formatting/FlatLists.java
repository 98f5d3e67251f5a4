package org.lamina.dsl.formatting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lists of criteria stand on one line: short ones without labels, comments and other lists in them. */
final class FlatLists {

	/** The widest that a list on one line can be, in columns. */
	private static final int WIDEST = 70;

	private final Map<Construct, Integer> widths = new HashMap<>();
	private final Set<Construct> broken = new HashSet<>();

	FlatLists(List<Token> tokens) {
		for (Token token : tokens)
			for (Construct around = token.construct(); around != null; around = around.parent())
				if (around.is("Every"))
					look(token, around);
	}

	private void look(Token token, Construct list) {
		if (!token.isWord(";"))
			widths.merge(list, token.text().length() + 1, Integer::sum);
		boolean hasComment = !token.comments().isEmpty() && token != list.first();
		boolean isLabel = token.construct().is("Part") && token.feature().equals("label");
		if (hasComment || isLabel || list.has("Every"))
			broken.add(list);
	}

	/** Whether a construct is a list that stands on one line. */
	boolean has(Construct construct) {
		return !broken.contains(construct) && widths.getOrDefault(construct, WIDEST + 1) <= WIDEST;
	}
}
