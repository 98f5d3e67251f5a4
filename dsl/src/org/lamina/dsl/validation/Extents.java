package org.lamina.dsl.validation;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Words;

/** From where to where the declarations and scenarios of a document go. */
final class Extents {

	private final NavigableMap<Integer, Extent> extents = new TreeMap<>();

	/** A declaration or scenario, the offset of the word that opens it, and the offset behind it. */
	record Extent(EObject element, int from, int to) {
	}

	Extents(Document document) {
		List<? extends EObject> elements = document instanceof Scenarios scenarios ? scenarios.getScenarios() : Documents.declarations(document);
		for (EObject element : elements) {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
			if (node != null)
				extents.put(keyword(node), new Extent(element, keyword(node), node.getEndOffset()));
		}
	}

	/** What opens last before an offset, though it may end before it too; null if nothing does. */
	Extent before(int offset) {
		Map.Entry<Integer, Extent> entry = extents.floorEntry(offset);
		return entry == null ? null : entry.getValue();
	}

	/** Where the word that opens a declaration stands; text that could not be read may lie before it in its node. */
	private static int keyword(ICompositeNode declaration) {
		for (ILeafNode leaf : declaration.getLeafNodes())
			if (leaf.getGrammarElement() instanceof Keyword && Words.OPENERS.contains(leaf.getText()))
				return leaf.getOffset();
		return declaration.getOffset();
	}
}
