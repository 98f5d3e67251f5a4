package org.lamina.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.lamina.dsl.ide.LaminaIdeSetup;

/** An editor shows the documentation of a declaration where it stands and where it is named. */
class HoverTest {

	private static final Injector EDITOR = new LaminaIdeSetup().createInjectorAndDoEMFRegistration();

	private static final String TEXT = """
			policy hover "Hover"

			/** The **first** levels. */
			procedures first-levels = 22513

			rule a
			    for each line billing first-levels
			    deny CO-1
			""";

	@Test
	void aDeclarationShowsItsDocumentation() throws IOException {
		assertEquals("markdown: **procedures first-levels**\n\nThe **first** levels.", at("first-levels ="));
	}

	@Test
	void aNameShowsTheDocumentationOfWhatItNames() throws IOException {
		assertEquals("markdown: **procedures first-levels**\n\nThe **first** levels.", at("first-levels\n"));
	}

	@Test
	void aWordOfTheLanguageShowsNothing() throws IOException {
		assertEquals("markdown: ", at("each"));
	}

	private static String at(String place) throws IOException {
		XtextResourceSet set = EDITOR.getInstance(XtextResourceSet.class);
		XtextResource resource = (XtextResource) set.createResource(URI.createURI("hover.lamina"));
		resource.load(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), null);
		Document document = new Document(1, TEXT);
		HoverParams params = new HoverParams(new TextDocumentIdentifier("hover.lamina"), document.getPosition(TEXT.indexOf(place) + 1));
		Hover hover = EDITOR.getInstance(HoverService.class).hover(document, resource, params, CancelIndicator.NullImpl);
		return hover.getContents().getRight().getKind() + ": " + hover.getContents().getRight().getValue();
	}
}
