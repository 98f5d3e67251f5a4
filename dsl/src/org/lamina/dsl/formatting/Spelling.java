package org.lamina.dsl.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says in one way what the language lets authors say in two. */
final class Spelling {

	/** Items of a claim that read better without `for`: `claim on 2026-02-03`. */
	private static final Set<String> WITHOUT_FOR = Set.of("on", "by");

	private final List<Token> given;
	private final FlatLists flat;
	private final List<Token> spelled = new ArrayList<>();
	private final List<Comment> left = new ArrayList<>();

	private Spelling(List<Token> given, FlatLists flat) {
		this.given = given;
		this.flat = flat;
	}

	/** The same document in the one spelling. */
	static List<Token> of(List<Token> given, FlatLists flat) {
		return new Spelling(given, flat).spell();
	}

	private List<Token> spell() {
		for (int i = 0; i < given.size(); i++) {
			Token token = given.get(i);
			supplyBefore(token);
			if (isLeftOut(i))
				left.addAll(token.comments());
			else
				take(token);
			supplyAfter(i);
		}
		return spelled;
	}

	private void take(Token token) {
		token.inherit(left);
		left.clear();
		spelled.add(token.is("includes", "Comparison") ? token.spelled("include") : token);
	}

	/** Parts of a list on one line have `;` between them. */
	private void supplyBefore(Token token) {
		Construct part = token.opened("Part");
		if (part != null && flat.has(part.parent()) && !spelled.get(spelled.size() - 1).is("{", "Every"))
			spelled.add(Token.supplied(";", part.parent()));
	}

	private boolean isLeftOut(int i) {
		Token token = given.get(i);
		if (token.is("a", "HasModifier"))
			return !isBeforeSet(i + 1);
		return token.isWord(";") || isForOfClaim(token) && !needsFor(i + 1);
	}

	private void supplyAfter(int i) {
		Token token = given.get(i);
		if (isHasOfModifier(token) && given.get(i + 1).isWord("modifier") && isBeforeSet(i + 1))
			spelled.add(Token.supplied("a", token.construct()));
		else if (endsHeadOfClaim(i) && !isForOfClaim(given.get(i + 1)) && needsFor(i + 1))
			spelled.add(Token.supplied("for", token.construct()));
	}

	/** `has a modifier in a-set`, but `has modifier 24`. */
	private boolean isBeforeSet(int modifier) {
		return given.get(modifier + 1).is("in", "HasModifier");
	}

	private static boolean isHasOfModifier(Token token) {
		return token.is("has", "HasModifier") || token.is("have", "HasModifier");
	}

	private static boolean isClaim(Construct construct) {
		return construct.isOneOf(Set.of("ClaimStep", "PastClaim"));
	}

	private static boolean isForOfClaim(Token token) {
		return token.isWord("for") && isClaim(token.construct());
	}

	/** Whether it is `claim`, or the id behind it. */
	private boolean endsHeadOfClaim(int i) {
		Token token = given.get(i);
		return isClaim(token.construct()) && (token.isWord("claim") && !given.get(i + 1).feature().equals("id") || token.feature().equals("id"));
	}

	/** Whether the items of a claim begin here with one before which `for` is written. */
	private boolean needsFor(int i) {
		return given.get(i).opens("ClaimItem") && !given.get(i).isWordOf(WITHOUT_FOR);
	}
}
