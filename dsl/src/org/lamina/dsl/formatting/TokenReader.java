package org.lamina.dsl.formatting;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Reads the tokens of a parsed document, and the constructs and comments around them. Beyond the last there is an empty one, at the end. */
final class TokenReader {

	private final String document;
	private final List<Token> tokens = new ArrayList<>();
	private final List<Comment> comments = new ArrayList<>();
	/** Where what was read last ends: a token, or a comment without its line end. */
	private int end;
	/** Where the name or value begins that is read, or -1. */
	private int word = -1;

	private TokenReader(String document) {
		this.document = document;
	}

	static List<Token> read(ICompositeNode root) {
		TokenReader reader = new TokenReader(root.getText());
		reader.readChildren(root, new Construct(ruleOf(root.getGrammarElement()).getName(), "", null), "");
		reader.add("", false, "", new Construct("", "", null), reader.document.length());
		return reader.tokens;
	}

	private void readChildren(ICompositeNode node, Construct around, String feature) {
		for (INode child : node.getChildren())
			if (child instanceof ILeafNode leaf)
				readLeaf(leaf, around, feature);
			else
				readInner((ICompositeNode) child, around, feature);
	}

	/**
	 * A node of an action stands around the node of the rule that the action is in; that node then holds
	 * only what was read before the action, and may hold nothing.
	 */
	private void readInner(ICompositeNode node, Construct around, String feature) {
		if (node.getGrammarElement() instanceof Action action)
			readChildren(node, isBegun(ruleOf(action), node) ? around : new Construct(ruleOf(action).getName(), filledBy(calling(node), ""), around), "");
		else if (ruleCalledBy(node) instanceof ParserRule rule && !isOfWords(rule) && !isBegun(rule, node))
			readChildren(node, new Construct(rule.getName(), filledBy(node.getGrammarElement(), feature), around), "");
		else
			readWord(node, around, filledBy(node.getGrammarElement(), feature));
	}

	/** A name or a value, or a part of one. */
	private void readWord(ICompositeNode node, Construct around, String feature) {
		int outer = word;
		if (word < 0 && ruleCalledBy(node) instanceof ParserRule rule && isOfWords(rule))
			word = node.getOffset();
		readChildren(node, around, feature);
		word = outer;
	}

	/** Whether the construct of a rule was begun with the node of an action around this one. */
	private static boolean isBegun(AbstractRule rule, INode node) {
		return node.getPreviousSibling() == null && node.getParent().getGrammarElement() instanceof Action action && ruleOf(action) == rule;
	}

	/** The node of the call that an action stands around. */
	private static EObject calling(ICompositeNode action) {
		INode inner = action;
		while (inner.getGrammarElement() instanceof Action)
			inner = ((ICompositeNode) inner).getFirstChild();
		return inner.getGrammarElement();
	}

	private static AbstractRule ruleCalledBy(INode node) {
		return node.getGrammarElement() instanceof RuleCall call ? call.getRule() : null;
	}

	private void readLeaf(ILeafNode leaf, Construct around, String feature) {
		EObject element = leaf.getGrammarElement();
		if (!leaf.isHidden())
			add(leaf.getText(), element instanceof Keyword && !(ruleOf(element) instanceof ParserRule rule && isOfWords(rule)), filledBy(element, feature), around, leaf.getOffset());
		else if (element instanceof TerminalRule terminal && terminal.getName().endsWith("_COMMENT"))
			addComment(leaf.getText().stripTrailing(), leaf.getOffset());
	}

	private void addComment(String text, int offset) {
		int after = offset + text.length();
		int next = after;
		while (next < document.length() && " \t\r".indexOf(document.charAt(next)) >= 0)
			next++;
		boolean endsLine = text.startsWith("//") || next == document.length() || document.charAt(next) == '\n';
		comments.add(new Comment(text.replace("\r\n", "\n").replace('\r', '\n'), end == 0 || lineEndsBefore(offset) > 0, endsLine, end > 0 && lineEndsBefore(offset) > 1));
		end = after;
	}

	private void add(String text, boolean isKeyword, String feature, Construct construct, int offset) {
		tokens.add(new Token(text, isKeyword, feature, construct, comments, lineEndsBefore(offset) > 1, word >= 0 && offset > word && offset == end));
		comments.clear();
		end = offset + text.length();
	}

	private long lineEndsBefore(int offset) {
		return document.substring(end, offset).chars().filter(c -> c == '\n').count();
	}

	private static String filledBy(EObject element, String feature) {
		Assignment assignment = GrammarUtil.containingAssignment(element);
		return assignment == null ? feature : assignment.getFeature();
	}

	private static AbstractRule ruleOf(EObject element) {
		return element instanceof AbstractRule rule ? rule : GrammarUtil.containingRule(element);
	}

	/** Whether a rule reads a word or a value. */
	private static boolean isOfWords(ParserRule rule) {
		return rule.getType().getClassifier() instanceof EDataType;
	}
}
