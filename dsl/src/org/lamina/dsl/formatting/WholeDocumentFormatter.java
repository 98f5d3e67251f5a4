package org.lamina.dsl.formatting;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.lamina.dsl.formatting.Formatting.Formatted;

/** Formatting as Xtext's services for editors, the language server among them, ask for it: always of a whole document. */
public final class WholeDocumentFormatter implements IFormatter2 {

	private final DocumentFormatter formatter;

	@Inject
	WholeDocumentFormatter(DocumentFormatter formatter) {
		this.formatter = formatter;
	}

	/** What changes; nothing for a part of a document, and for one that cannot be read. */
	@Override
	public List<ITextReplacement> format(FormatterRequest request) {
		ITextSegment document = request.getTextRegionAccess().regionForDocument();
		boolean isWhole = request.getRegions().isEmpty() || request.getRegions().stream().anyMatch(region -> region.contains(document));
		return isWhole && formatter.format(document.getText()) instanceof Formatted formatted && !formatted.text().equals(document.getText())
				? List.of(document.replaceWith(formatted.text())) : List.of();
	}
}
