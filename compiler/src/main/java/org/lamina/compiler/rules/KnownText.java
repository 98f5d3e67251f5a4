package org.lamina.compiler.rules;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Publications;

/**
 * The text of a document as it was known on the day on which it is read: without the sets and tables that are not there. A set that is published later
 * changes nothing of it, so a decision made again as known before has the same digest.
 */
final class KnownText {

	private KnownText() {
	}

	static String of(Document document) {
		ICompositeNode root = NodeModelUtils.getNode(document).getRootNode();
		StringBuilder text = new StringBuilder(root.getText());
		List<EObject> declarations = Documents.declarations(document);
		for (int i = declarations.size() - 1; i >= 0; i--)
			if (!Publications.isThere(declarations.get(i))) {
				ICompositeNode node = NodeModelUtils.getNode(declarations.get(i));
				text.delete(node.getTotalOffset(), node.getTotalEndOffset());
			}
		return text.toString();
	}
}
