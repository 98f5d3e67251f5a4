package org.lamina.dsl.ui;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.reconciler.Reconciler;

/** Checks a policy while its author types, on a thread of its own. */
public class LaminaReconciler extends Reconciler {

	public LaminaReconciler() {
		setReconcilingStrategy(LaminaLanguage.service(ValidationStrategy.class), IDocument.DEFAULT_CONTENT_TYPE);
	}
}
