package org.lamina.dsl.ui.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** The running workbench, as the tests drive it from its UI thread. */
final class Workbench {
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private Workbench() {
	}

	/** Lets the workbench work until the condition holds; false when it did not in time. */
	static boolean await(BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end)
				return false;
			if (!display.readAndDispatch()) {
				// Wakes the display although no event may come.
				display.timerExec(20, () -> { });
				display.sleep();
			}
		}
		return true;
	}

	static IProject createProject(String name) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(null);
		project.open(null);
		return project;
	}

	static IFile createFile(IProject project, String name, String text) throws CoreException {
		IFile file = project.getFile(name);
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
		return file;
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	static IEditorPart open(IFile file) throws PartInitException {
		return IDE.openEditor(page(), file);
	}

	static IEditorPart open(IFileStore outsideTheWorkspace) throws PartInitException {
		return IDE.openEditorOnFileStore(page(), outsideTheWorkspace);
	}

	static StyledText textOf(IEditorPart editor) {
		return (StyledText) editor.getAdapter(Control.class);
	}

	static IDocument documentOf(IEditorPart editor) {
		return ((ITextEditor) editor).getDocumentProvider().getDocument(editor.getEditorInput());
	}

	static List<IMarker> problemsOf(IFile file) {
		try {
			return List.of(file.findMarkers("org.lamina.dsl.ui.problem", false, IResource.DEPTH_ZERO));
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Whether a tree of the window, such as that of the Problems view, shows an item with this text. */
	static boolean showsItem(String text) {
		return showsItem(page().getWorkbenchWindow().getShell(), text);
	}

	private static boolean showsItem(Composite parent, String text) {
		for (Control child : parent.getChildren())
			if (child instanceof Tree tree ? showsItem(tree.getItems(), text) : child instanceof Composite part && showsItem(part, text))
				return true;
		return false;
	}

	private static boolean showsItem(TreeItem[] items, String text) {
		for (TreeItem item : items)
			if (item.getText().equals(text) || showsItem(item.getItems(), text))
				return true;
		return false;
	}

	/** Saves what the display shows as a PNG file, once widgets had the time to paint themselves. */
	static void takeScreenshot(String file) {
		Display display = Display.getCurrent();
		AtomicBoolean painted = new AtomicBoolean();
		display.timerExec(500, () -> painted.set(true));
		await(painted::get);
		Image image = new Image(display, display.getBounds().width, display.getBounds().height);
		GC screen = new GC(display);
		screen.copyArea(image, 0, 0);
		screen.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		loader.save(file, SWT.IMAGE_PNG);
		image.dispose();
	}
}
