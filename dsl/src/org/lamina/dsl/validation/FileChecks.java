package org.lamina.dsl.validation;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.problems.Problem;

/** What a file must be, whatever it says. */
class FileChecks extends Checks {

	private static final char REPLACEMENT = '\uFFFD';

	/** A document is encoded in UTF-8. */
	@Check
	void documentsAreUtf8(Document document) {
		String text = NodeModelUtils.findActualNodeFor(document).getRootNode().getText();
		int at = text.indexOf(REPLACEMENT);
		if (at >= 0)
			getMessageAcceptor().acceptError("This file is not encoded in UTF-8; save it as UTF-8.", document, at, 1, Problem.FILE.code());
	}

	/** A comment begins once: another `/*` in it means that the first one was not closed where the author thought. */
	@Check
	void commentsDoNotSwallowOthers(Document document) {
		for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(document).getRootNode().getLeafNodes())
			if (leaf.isHidden() && leaf.getText().startsWith("/*") && leaf.getText().indexOf("/*", 2) > 0)
				getMessageAcceptor().acceptError("This comment contains the beginning of another; close it with `*/` before the next `/*`.", document,
						leaf.getOffset() + leaf.getText().indexOf("/*", 2), 2, Problem.COMMENT.code());
	}
}
