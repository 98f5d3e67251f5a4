package org.lamina.dsl.ide.hover;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.MarkupContent;
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

	/** Nothing is shown where nothing is declared. */
	@Override
	protected MarkupContent toMarkupContent(String kind, String content) {
		return content == null ? null : super.toMarkupContent(kind, content);
	}
}
