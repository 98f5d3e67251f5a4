package org.lamina.dsl.ide;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;

/** Finds what is named at a place. In a text of which nothing could be read that is nothing; Xtext 2.42 asks for the name of null there. */
public class NamedElements extends EObjectAtOffsetHelper {

	@Override
	public EObject getElementWithNameAt(XtextResource document, int offset) {
		return document.getContents().isEmpty() ? null : super.getElementWithNameAt(document, offset);
	}
}
