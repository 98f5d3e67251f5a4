package org.lamina.fuzzing;

import com.google.inject.Guice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.ServerModule;
import org.lamina.dsl.ide.LaminaIdeSetup;

/** The language server answers what an editor asks of any text: while it is opened, typed, asked about in the middle, and closed. */
public final class ServerTarget {

	private static final Folder FOLDER = new Folder();
	private static final String URI = FOLDER.path().resolve("edited.lamina").toUri().toString();
	private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(URI);
	private static final Errors ERRORS = new Errors();
	private static final LanguageServerImpl SERVER = start();

	private ServerTarget() {
	}

	@SuppressWarnings("deprecation")
	private static LanguageServerImpl start() {
		new LaminaIdeSetup().createInjectorAndDoEMFRegistration();
		LanguageServerImpl server = Guice.createInjector(new ServerModule()).getInstance(LanguageServerImpl.class);
		InitializeParams params = new InitializeParams();
		params.setCapabilities(new ClientCapabilities());
		params.setRootUri(FOLDER.path().toUri().toString());
		server.connect(new SilentClient());
		answer(server.initialize(params));
		server.initialized(new InitializedParams());
		return server;
	}

	/** Is called once before the first input, so that the time of the start is not taken for a hang. */
	public static void fuzzerInitialize() {
		fuzzerTestOneInput("policy a \"A\"".getBytes(StandardCharsets.UTF_8));
	}

	/** Takes the bytes of a document. */
	public static void fuzzerTestOneInput(byte[] document) {
		String text = new String(document, StandardCharsets.UTF_8);
		SERVER.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "Lamina", 1, text)));
		try {
			Position middle = middleOf(text);
			SERVER.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(URI, 2), List.of(new TextDocumentContentChangeEvent(text.substring(0, text.length() / 2) + " " + text.substring(text.length() / 2)))));
			Stream.<Function<LanguageServerImpl, CompletableFuture<?>>>of(
					server -> server.completion(new CompletionParams(DOCUMENT, middle)),
					server -> server.hover(new HoverParams(DOCUMENT, middle)),
					server -> server.definition(new DefinitionParams(DOCUMENT, middle)),
					server -> server.references(new ReferenceParams(DOCUMENT, middle, new ReferenceContext(true))),
					server -> server.documentHighlight(new DocumentHighlightParams(DOCUMENT, middle)),
					server -> server.documentSymbol(new DocumentSymbolParams(DOCUMENT)),
					server -> server.foldingRange(new FoldingRangeRequestParams(DOCUMENT))).forEach(request -> answer(request.apply(SERVER)));
		} finally {
			SERVER.didClose(new DidCloseTextDocumentParams(DOCUMENT));
		}
		ERRORS.raise();
	}

	private static Position middleOf(String text) {
		String before = text.substring(0, text.length() / 2);
		int line = (int) before.chars().filter(c -> c == '\n').count();
		return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
	}

	private static void answer(CompletableFuture<?> future) {
		try {
			future.get();
		} catch (ExecutionException failure) {
			throw new Fault("A request failed.", failure.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
