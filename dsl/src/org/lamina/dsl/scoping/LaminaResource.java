package org.lamina.dsl.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Triple;

/**
 * A document whose names are linked when they are asked for. What was said of a name while nothing was called so is found by its place once the name is linked.
 * {@link LazyLinkingResource} finds it by its words: for each name of a document with any error it would look for names that are close to one that is right.
 */
public class LaminaResource extends LazyLinkingResource {

	@Override
	protected void removeDiagnostic(Triple<EObject, EReference, INode> linked) {
		INode name = linked.getThird();
		getErrors().removeIf(problem -> problem instanceof XtextLinkingDiagnostic unlinked && unlinked.getOffset() == name.getOffset() && unlinked.getLength() == name.getLength());
	}
}
