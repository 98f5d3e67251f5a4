package org.lamina.dsl.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.xtext.validation.Issue;

/** Problems of a file in the workspace: in its editor, the Problems view and the Project Explorer. */
final class ProblemMarkers implements Problems {
	static final String TYPE = "org.lamina.dsl.ui.problem";
	/** Holds the issue's code. */
	static final String CODE = "code";

	private final IFile file;

	ProblemMarkers(IFile file) {
		this.file = file;
	}

	@Override
	public void show(List<Issue> issues) throws CoreException {
		IWorkspace workspace = file.getWorkspace();
		// One operation, so that views do not see the file without its problems in between.
		workspace.run(monitor -> {
			if (!file.exists())
				return;
			file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
			for (Issue issue : issues)
				file.createMarker(TYPE, attributes(issue));
		}, workspace.getRuleFactory().markerRule(file), IWorkspace.AVOID_UPDATE, null);
	}

	private static Map<String, Object> attributes(Issue issue) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, issue.getMessage());
		attributes.put(IMarker.SEVERITY, severity(issue));
		if (issue.getCode() != null)
			attributes.put(CODE, issue.getCode());
		if (issue.getLineNumber() != null) {
			attributes.put(IMarker.LINE_NUMBER, issue.getLineNumber());
			attributes.put(IMarker.LOCATION, "line " + issue.getLineNumber());
		}
		if (issue.getOffset() != null && issue.getLength() != null) {
			attributes.put(IMarker.CHAR_START, issue.getOffset());
			attributes.put(IMarker.CHAR_END, issue.getOffset() + issue.getLength());
		}
		return attributes;
	}

	private static int severity(Issue issue) {
		return switch (issue.getSeverity()) {
		case ERROR -> IMarker.SEVERITY_ERROR;
		case WARNING -> IMarker.SEVERITY_WARNING;
		case INFO, IGNORE -> IMarker.SEVERITY_INFO;
		};
	}
}
