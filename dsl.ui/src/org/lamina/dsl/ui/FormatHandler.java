package org.lamina.dsl.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.lamina.dsl.formatting.DocumentFormatter;
import org.lamina.dsl.formatting.Formatting;
import org.lamina.dsl.formatting.Formatting.Formatted;
import org.lamina.dsl.formatting.Formatting.Unreadable;

/** Writes the edited policy in the one style. */
public class FormatHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		if (!(editor instanceof ITextEditor text) || !text.isEditable())
			return null;
		IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
		Formatting formatting = LaminaLanguage.service(DocumentFormatter.class).format(document.get());
		if (formatting instanceof Formatted formatted)
			replace(document, formatted.text());
		IStatusLineManager status = editor.getEditorSite().getActionBars().getStatusLineManager();
		status.setErrorMessage(refusal(formatting));
		return null;
	}

	private static String refusal(Formatting formatting) {
		if (formatting instanceof Unreadable wrong)
			return "Not formatted: line " + wrong.line() + ": " + wrong.message();
		return formatting instanceof Formatted ? null : "Not formatted: that would change what the policy means; please report this fault of Lamina.";
	}

	/** Replaces what differs and nothing around it, so that the cursor and the marks in the margin stay where they can. */
	private static void replace(IDocument document, String formatted) throws ExecutionException {
		String given = document.get();
		int shorter = Math.min(given.length(), formatted.length());
		int begin = 0;
		while (begin < shorter && given.charAt(begin) == formatted.charAt(begin))
			begin++;
		int behind = 0;
		while (behind < shorter - begin && given.charAt(given.length() - 1 - behind) == formatted.charAt(formatted.length() - 1 - behind))
			behind++;
		if (given.equals(formatted))
			return;
		try {
			document.replace(begin, given.length() - behind - begin, formatted.substring(begin, formatted.length() - behind));
		} catch (BadLocationException e) {
			throw new ExecutionException("The text changed while it was formatted.", e);
		}
	}
}
