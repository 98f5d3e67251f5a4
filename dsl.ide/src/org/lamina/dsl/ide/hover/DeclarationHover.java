package org.lamina.dsl.ide.hover;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.lamina.dsl.documentation.DeclarationText;

/** Shows under the pointer what a declaration says of itself, and its documentation. */
public class DeclarationHover extends HoverService {

	@Inject
	private DeclarationText texts;

	@Override
	public String getContents(EObject declared) {
		return texts.of(declared);
	}
}
