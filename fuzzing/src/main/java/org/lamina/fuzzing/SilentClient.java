package org.lamina.fuzzing;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** An editor that shows nothing of what the server tells. */
final class SilentClient implements LanguageClient {

	@Override
	public void telemetryEvent(Object object) {
		// not shown
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		// not shown
	}

	@Override
	public void showMessage(MessageParams messageParams) {
		// not shown
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams requestParams) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		// not shown
	}
}
