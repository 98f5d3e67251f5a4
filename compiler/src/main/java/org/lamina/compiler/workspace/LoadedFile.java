package org.lamina.compiler.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.diagnostics.Severity;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.problems.Problem;

/** A file with its document and its problems. Whatever fails while it is parsed or checked becomes one of its problems. */
final class LoadedFile {

	/** In characters; a message that lists the longest names and a dozen of them is shorter. */
	private static final int LONGEST_MESSAGE = 2000;

	private final SourceFile file;
	private final String text;
	private final List<Diagnostic> problems = new ArrayList<>();
	private XtextResource resource;
	private boolean checked;

	/** Parses a file into a set of resources. */
	LoadedFile(SourceFile file, XtextResourceSet set) {
		this.file = file;
		SourceText source = new SourceText(file);
		text = source.text();
		source.problem().ifPresent(problems::add);
		if (problems.isEmpty())
			guarded(() -> parse(set));
	}

	private void parse(XtextResourceSet set) {
		XtextResource created = (XtextResource) set.createResource(URI.createFileURI(file.path().toString()));
		try {
			created.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
			resource = created;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		} finally {
			if (resource == null)
				set.getResources().remove(created);
		}
	}

	/** Resolves the names of the document and checks it, once; then its problems are complete. */
	void check() {
		if (checked || resource == null)
			return;
		checked = true;
		IResourceValidator validator = Language.INJECTOR.getInstance(IResourceValidator.class);
		guarded(() -> {
			List<String> lines = text.lines().toList();
			for (Issue issue : validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl))
				problems.add(diagnostic(issue, lines));
		});
	}

	private void guarded(Runnable step) {
		try {
			step.run();
		} catch (StackOverflowError tooDeep) {
			problems.add(Diagnostic.ofFile(file.path(), "This document is nested too deeply to be read; give its parts names of their own, as rules or sets.", Problem.TOO_DEEP.code()));
		} catch (RuntimeException fault) {
			problems.add(Diagnostic.ofFile(file.path(), "Reading this document failed through a fault of Lamina (" + fault.getClass().getSimpleName() + "); please report it with the file.", Problem.INTERNAL.code()));
		}
	}

	private Diagnostic diagnostic(Issue issue, List<String> lines) {
		int line = orOne(issue.getLineNumber());
		int column = orOne(issue.getColumn());
		int endLine = issue.getLineNumberEnd() == null ? line : issue.getLineNumberEnd();
		int endColumn = issue.getColumnEnd() == null ? column + 1 : issue.getColumnEnd();
		Severity severity = switch (issue.getSeverity()) {
			case ERROR -> Severity.ERROR;
			case WARNING -> Severity.WARNING;
			default -> Severity.INFO;
		};
		String code = issue.getCode() == null || issue.getCode().contains(".") ? Problem.INTERNAL.code() : issue.getCode();
		return new Diagnostic(file.path(), line, column, endLine, endColumn, severity, shortened(issue.getMessage()), code, line <= lines.size() ? lines.get(line - 1) : "");
	}

	/** What an author wrote may be long, and stands in the message. */
	private static String shortened(String message) {
		return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE / 2) + " … " + message.substring(message.length() - LONGEST_MESSAGE / 2);
	}

	private static int orOne(Integer number) {
		return number == null || number < 1 ? 1 : number;
	}

	SourceFile file() {
		return file;
	}

	/** The parsed resource, or null if the text could not be parsed at all. */
	XtextResource resource() {
		return resource;
	}

	/** The document, or null if there is none. */
	Document document() {
		List<EObject> contents = resource == null ? List.of() : resource.getContents();
		return !contents.isEmpty() && contents.get(0) instanceof Document document ? document : null;
	}

	/** What is wrong so far. */
	List<Diagnostic> problems() {
		return problems;
	}

	boolean hasErrors() {
		return problems.stream().anyMatch(Diagnostic::isError);
	}
}
