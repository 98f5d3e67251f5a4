package org.lamina.dsl.tests.problems;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.lamina.dsl.LaminaStandaloneSetup;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.model.Publications;

/** Checks documents together and writes each problem on a line: {@code 3:10-15 error message [code]}. */
public final class Checker {

	private static final Injector INJECTOR = new LaminaStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Checker() {
	}

	/** The problems of a document, or of every document in a folder, there with the file's name before each; those of scenarios that say a day, as known on it. */
	public static List<String> check(Path documentOrFolder) throws IOException {
		if (!Files.isDirectory(documentOrFolder))
			return problems(asItSays(List.of(documentOrFolder)).get(0));
		try (Stream<Path> inside = Files.walk(documentOrFolder)) {
			List<String> problems = new ArrayList<>();
			for (Resource document : asItSays(inside.filter(file -> file.toString().endsWith(".lamina")).sorted().toList()))
				problems(document).forEach(problem -> problems.add(document.getURI().lastSegment() + ":" + problem));
			return problems;
		}
	}

	/** Documents, each read among the others as known on the day that it says. */
	private static List<Resource> asItSays(List<Path> files) {
		List<Resource> documents = new ArrayList<>(load(files, null));
		for (int i = 0; i < documents.size(); i++)
			if (!documents.get(i).getContents().isEmpty() && documents.get(i).getContents().get(0) instanceof Scenarios scenarios && Publications.knownOn(scenarios).isPresent())
				documents.set(i, load(files, Publications.knownOn(scenarios).get()).get(i));
		return documents;
	}

	/** The problems of a text that is a document by itself. */
	public static List<String> checkText(String text) {
		Resource document = set().createResource(URI.createURI("text.lamina"));
		try {
			document.load(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return problems(document);
	}

	private static XtextResourceSet set() {
		XtextResourceSet set = INJECTOR.getInstance(XtextResourceSet.class);
		set.addLoadOption("org.eclipse.xtext.resource.XtextResource.DEFAULT_ENCODING", "UTF-8");
		return set;
	}

	private static List<Resource> load(List<Path> files, LocalDate day) {
		XtextResourceSet set = set();
		Publications.knowBy(day, set);
		return files.stream().map(file -> set.getResource(URI.createFileURI(file.toAbsolutePath().toString()), true)).toList();
	}

	private static List<String> problems(Resource document) {
		List<Issue> issues = INJECTOR.getInstance(IResourceValidator.class).validate(document, CheckMode.ALL, CancelIndicator.NullImpl);
		return issues.stream().sorted(Comparator.comparing(Issue::getOffset, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Issue::getMessage)).map(Checker::line).toList();
	}

	private static String line(Issue issue) {
		String end = issue.getLineNumberEnd() == null || issue.getLineNumberEnd().equals(issue.getLineNumber()) ? "" + issue.getColumnEnd() : issue.getLineNumberEnd() + ":" + issue.getColumnEnd();
		return issue.getLineNumber() + ":" + issue.getColumn() + "-" + end + " " + issue.getSeverity().name().toLowerCase(Locale.ROOT) + " " + issue.getMessage() + " [" + issue.getCode() + "]";
	}
}
