package org.lamina.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamina.dsl.ui.tests.Workbench.await;
import static org.lamina.dsl.ui.tests.Workbench.createFile;
import static org.lamina.dsl.ui.tests.Workbench.createProject;
import static org.lamina.dsl.ui.tests.Workbench.documentOf;
import static org.lamina.dsl.ui.tests.Workbench.open;
import static org.lamina.dsl.ui.tests.Workbench.page;
import static org.lamina.dsl.ui.tests.Workbench.problemsOf;
import static org.lamina.dsl.ui.tests.Workbench.showsItem;
import static org.lamina.dsl.ui.tests.Workbench.takeScreenshot;
import static org.lamina.dsl.ui.tests.Workbench.textOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees of a policy in the workbench. */
class EditorTest {
	private static final RGB KEYWORD = new RGB(127, 0, 85);
	private static final RGB COMMENT = new RGB(63, 127, 95);
	private static final RGB STRING = new RGB(42, 0, 255);
	private static final RGB CODE = new RGB(152, 82, 0);

	private static final String LIBRARY = """
			library codes.spine

			procedures augmentation = 22513, 22514
			""";
	private static final String POLICY = """
			// Vertebral augmentation
			policy pva "Percutaneous augmentation"
			    version    2026.1
			    effective  from 2026-01-01
			    uses       codes.spine

			source lcd "L38201"
			""";

	private final List<IStatus> logged = new ArrayList<>();
	private final ILogListener log = (status, plugin) -> logged.add(status);
	private IProject project;

	@BeforeEach
	void openWorkbench() throws Exception {
		Platform.addLogListener(log);
		if (PlatformUI.getWorkbench().getIntroManager().getIntro() != null)
			PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
		project = createProject("policies");
		createFile(project, "codes.lamina", LIBRARY);
	}

	@AfterEach
	void closeWorkbench() throws Exception {
		page().closeAllEditors(false);
		project.delete(true, true, null);
		Platform.removeLogListener(log);
		assertEquals(List.of(), logged.stream().filter(status -> status.getPlugin().startsWith("org.lamina")).toList(), "nothing went wrong inside");
	}

	@Test
	void policyOpensInTheGenericEditorInColour() throws Exception {
		IEditorPart editor = open(createFile(project, "pva.lamina", POLICY));
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());

		StyledText text = textOf(editor);
		assertTrue(await(() -> text.getStyleRangeAtOffset(0) != null), "the text is coloured");
		assertColour(COMMENT, text, "Vertebral");
		assertColour(KEYWORD, text, "policy");
		assertEquals(SWT.BOLD, text.getStyleRangeAtOffset(POLICY.indexOf("policy")).fontStyle);
		assertColour(STRING, text, "\"Percutaneous");
		assertColour(CODE, text, "2026.1");
		assertColour(CODE, text, "2026-01-01");
		assertColour(null, text, "pva");
	}

	@Test
	void problemComesWithTheMistakeAndGoesWithIt() throws Exception {
		String broken = POLICY.replace("codes.spine", "codes.spain");
		IFile file = createFile(project, "pva.lamina", broken);
		IEditorPart editor = open(file);

		assertTrue(await(() -> !problemsOf(file).isEmpty()), "the mistake is reported");
		IMarker problem = problemsOf(file).get(0);
		assertEquals(IMarker.SEVERITY_ERROR, problem.getAttribute(IMarker.SEVERITY));
		assertEquals(5, problem.getAttribute(IMarker.LINE_NUMBER));
		assertEquals(broken.indexOf("codes.spain"), problem.getAttribute(IMarker.CHAR_START));
		assertEquals(broken.indexOf("codes.spain") + "codes.spain".length(), problem.getAttribute(IMarker.CHAR_END));
		assertTrue(await(() -> errorsIn(annotationsOf(editor)) > 0 && showsItem("Errors (1 item)")), "the editor and the Problems view show it");
		takeScreenshot(System.getProperty("screenshot"));

		documentOf(editor).set(POLICY);
		assertTrue(await(() -> problemsOf(file).isEmpty()), "the mistake is gone, and its problem with it");
	}

	@Test
	void policySeesUnsavedChangesOfItsProjectsOtherFiles() throws Exception {
		IEditorPart library = open(project.getFile("codes.lamina"));
		documentOf(library).set(LIBRARY.replace("codes.spine", "codes.renamed"));
		IFile file = createFile(project, "pva.lamina", POLICY.replace("codes.spine", "codes.renamed"));
		IEditorPart editor = open(file);

		// A second mistake tells that the check has run.
		documentOf(editor).set(POLICY.replace("codes.spine", "codes.renamed, codes.missing"));
		assertTrue(await(() -> !problemsOf(file).isEmpty()), "the file was checked");
		assertEquals(1, problemsOf(file).size());
		assertTrue(problemsOf(file).get(0).getAttribute(IMarker.MESSAGE, "").contains("codes.missing"));
	}

	@Test
	void scenariosOfADaySeeWhatWasKnownOnIt() throws Exception {
		String policy = """
				policy pva "Percutaneous augmentation"
				    version 1 published %s

				rule %s
				    for each line
				    note "Seen."
				""";
		createFile(project, "old.lamina", policy.formatted("2025-11-20", "early"));
		createFile(project, "new.lamina", policy.formatted("2026-02-01", "late"));
		IFile file = createFile(project, "scenarios.lamina", """
				scenarios for pva as known on 2026-01-31

				scenario "A line"
				    claim on 2026-01-05
				        line 1  22513
				    expect  line 1 noted by early
				    expect  line 1 noted by late
				""");
		open(file);

		assertTrue(await(() -> !problemsOf(file).isEmpty()), "the file was checked");
		assertEquals(1, problemsOf(file).size());
		assertEquals(7, problemsOf(file).get(0).getAttribute(IMarker.LINE_NUMBER));
	}

	@Test
	void fileOutsideTheWorkspaceShowsItsProblemsInTheEditor(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("outside.lamina"), "policy \"a name is missing\"\n");
		IEditorPart editor = open(EFS.getLocalFileSystem().getStore(file.toUri()));

		assertTrue(await(() -> errorsIn(annotationsOf(editor)) > 0), "the mistake is reported");
	}

	@Test
	void formattingPutsThePolicyIntoTheOneStyle() throws Exception {
		IEditorPart editor = open(createFile(project, "pva.lamina", POLICY.replace("    uses       codes.spine\n", "uses codes.spine")));
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.lamina.dsl.ui.format", null);
		assertEquals(POLICY, documentOf(editor).get());
	}

	@Test
	void whatCannotBeReadIsNotFormatted() throws Exception {
		IEditorPart editor = open(createFile(project, "pva.lamina", "policy  no-title"));
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.lamina.dsl.ui.format", null);
		assertEquals("policy  no-title", documentOf(editor).get());
	}

	private static IAnnotationModel annotationsOf(IEditorPart editor) {
		return ((ITextEditor) editor).getDocumentProvider().getAnnotationModel(editor.getEditorInput());
	}

	private static int errorsIn(IAnnotationModel model) {
		int errors = 0;
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();)
			if (all.next().getType().equals("org.eclipse.ui.workbench.texteditor.error"))
				errors++;
		return errors;
	}

	private static void assertColour(RGB expected, StyledText text, String word) {
		StyleRange style = text.getStyleRangeAtOffset(text.getText().indexOf(word));
		assertEquals(expected, style == null || style.foreground == null ? null : style.foreground.getRGB(), word);
	}
}
