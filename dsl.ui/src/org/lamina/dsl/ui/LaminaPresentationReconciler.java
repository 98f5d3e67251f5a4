package org.lamina.dsl.ui;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.ui.PlatformUI;

/** Colours a policy. */
public class LaminaPresentationReconciler extends PresentationReconciler {

	public LaminaPresentationReconciler() {
		LaminaTokenScanner scanner = LaminaLanguage.service(LaminaTokenScanner.class);
		scanner.readColours(PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry());
		WholeDocument painter = new WholeDocument(scanner);
		setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
	}

	/** Paints the document anew at every change: a lexer cannot begin in the middle, where a comment may be open. */
	private static final class WholeDocument extends DefaultDamagerRepairer {
		WholeDocument(LaminaTokenScanner scanner) {
			super(scanner);
		}

		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
			return partition;
		}
	}
}
