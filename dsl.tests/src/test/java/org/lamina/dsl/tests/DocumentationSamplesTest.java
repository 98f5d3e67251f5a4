package org.lamina.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.dsl.LaminaStandaloneSetup;
import org.lamina.dsl.tests.DocumentationPage.Block;

/**
 * What the documentation shows in Lamina has no problem. The documents of a page ({@code lamina}) see each other, and the files that it
 * shows ({@code csv} with a path). A fragment ({@code lamina-fragment}) is wrapped into a document that uses the libraries of its page.
 */
class DocumentationSamplesTest {

	private static final Injector LANGUAGE = new LaminaStandaloneSetup().createInjectorAndDoEMFRegistration();

	private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

	/** Its samples are wrong on purpose, and a test of their own holds them against the messages they get. */
	private static final String ERRORS = "docs/errors.md";

	/** Its documents grow from step to step, and a test of the command follows them. */
	private static final String TUTORIAL = "docs/tutorial.md";

	@TestFactory
	List<DynamicNode> samplesHaveNoProblem(@TempDir Path folder) throws IOException {
		List<DynamicNode> pages = new ArrayList<>();
		for (DocumentationPage page : pages())
			pages.add(dynamicContainer(page.path(), samples(page, Files.createTempDirectory(folder, "page"))));
		return pages;
	}

	@Test
	void firstPolicyOfTheReadmeIsTheOneInItsFolder() throws IOException {
		Block shown = DocumentationPage.read(ROOT, ROOT.resolve("README.md")).samples().get(0);
		assertEquals(Files.readString(ROOT.resolve("docs/first-policy/policy.lamina")), shown.text());
	}

	/** The README, and the pages about the language; those about the design of the toolkit need no samples, but theirs are checked too. */
	private static List<DocumentationPage> pages() throws IOException {
		List<DocumentationPage> pages = new ArrayList<>();
		try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
			for (Path file : Stream.concat(Stream.of(ROOT.resolve("README.md")), files.filter(found -> found.toString().endsWith(".md")).sorted()).toList()) {
				DocumentationPage page = DocumentationPage.read(ROOT, file);
				if (!page.path().equals(ERRORS) && !page.path().equals(TUTORIAL) && !(page.path().startsWith("docs/design/") && page.samples().isEmpty()))
					pages.add(page);
			}
		}
		return pages;
	}

	private static Stream<DynamicTest> samples(DocumentationPage page, Path folder) throws IOException {
		write(page, folder);
		return Stream.concat(Stream.of(dynamicTest("has samples", () -> assertFalse(page.samples().isEmpty(), "The page has no sample, or its fences are spelled otherwise."))),
				page.samples().stream().map(sample -> dynamicTest("line " + sample.line(), () -> assertEquals("", problems(page, sample, folder)))));
	}

	private static void write(DocumentationPage page, Path folder) throws IOException {
		for (Block block : page.blocks())
			if (block.isFile())
				write(folder.resolve(block.file()), block.text());
			else if (block.isDocument())
				write(documentOf(block, folder), block.text());
	}

	private static Path write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private static Path documentOf(Block block, Path folder) {
		return folder.resolve("line-" + block.line() + ".lamina");
	}

	/** The problems of a sample, a line each with the line of its page. */
	private static String problems(DocumentationPage page, Block sample, Path folder) throws IOException {
		if (sample.isDocument())
			return problems(documentOf(sample, folder), sample.line(), page, folder);
		StringBuilder problems = new StringBuilder();
		for (DocumentationFragment fragment : DocumentationFragment.of(sample, page))
			problems.append(problems(write(folder.resolve("fragment.lamina"), fragment.document()), sample.line() + fragment.shift(), page, folder));
		return problems.toString();
	}

	private static String problems(Path document, int firstLine, DocumentationPage page, Path folder) {
		XtextResourceSet set = LANGUAGE.getInstance(XtextResourceSet.class);
		set.addLoadOption("org.eclipse.xtext.resource.XtextResource.DEFAULT_ENCODING", "UTF-8");
		page.blocks().stream().filter(Block::isDocument).forEach(block -> set.getResource(uri(documentOf(block, folder)), true));
		Resource resource = set.getResource(uri(document), true);
		StringBuilder problems = new StringBuilder();
		for (Issue issue : LANGUAGE.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl))
			problems.append(page.path()).append(':').append(firstLine - 1 + issue.getLineNumber()).append(": ").append(issue.getMessage()).append('\n');
		return problems.toString();
	}

	private static URI uri(Path file) {
		return URI.createFileURI(file.toString());
	}
}
