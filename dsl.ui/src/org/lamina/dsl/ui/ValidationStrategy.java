package org.lamina.dsl.ui;

import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;

/** Checks the edited document as a whole and shows what is wrong with it. */
final class ValidationStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension {
	@Inject
	private IResourceValidator validator;

	@Inject
	private EditedPolicies policies;

	private IDocument document;
	private IProgressMonitor monitor = new NullProgressMonitor();

	@Override
	public void setDocument(IDocument document) {
		this.document = document;
	}

	@Override
	public void setProgressMonitor(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	@Override
	public void initialReconcile() {
		validate();
	}

	@Override
	public void reconcile(IRegion partition) {
		validate();
	}

	@Override
	public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
		validate();
	}

	private void validate() {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		if (buffer == null)
			return;
		try {
			IFile file = buffer.getLocation() == null ? null : FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation());
			XtextResource policy = file == null ? policies.alone(buffer) : policies.inProject(file);
			List<Issue> issues = validator.validate(policy, CheckMode.ALL, monitor::isCanceled);
			if (!monitor.isCanceled())
				(file == null ? new ProblemAnnotations(buffer.getAnnotationModel()) : new ProblemMarkers(file)).show(issues);
		} catch (OperationCanceledException | OperationCanceledError e) {
			// A newer text is on its way, or the editor was closed.
		} catch (CoreException | RuntimeException | LinkageError | StackOverflowError e) {
			// Whatever fails here, the author keeps typing; the next change is checked again.
			ILog.get().error("Could not check " + buffer.getFileStore(), e);
		}
	}
}
