package org.lamina.dsl.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.xtext.validation.Issue;

/** Problems of a file outside the workspace, which can have no markers: in its editor only. */
final class ProblemAnnotations implements Problems {
	private final IAnnotationModel model;

	ProblemAnnotations(IAnnotationModel model) {
		this.model = model;
	}

	@Override
	public void show(List<Issue> issues) {
		List<Annotation> before = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();)
			if (all.next() instanceof ProblemAnnotation shown)
				before.add(shown);
		Map<Annotation, Position> now = new HashMap<>();
		for (Issue issue : issues)
			if (issue.getOffset() != null && issue.getLength() != null)
				now.put(new ProblemAnnotation(issue), new Position(issue.getOffset(), issue.getLength()));
		((IAnnotationModelExtension) model).replaceAnnotations(before.toArray(Annotation[]::new), now);
	}

	/** Of its own type, to be told from the annotations of others. */
	private static final class ProblemAnnotation extends Annotation {
		ProblemAnnotation(Issue issue) {
			super("org.eclipse.ui.workbench.texteditor." + switch (issue.getSeverity()) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO, IGNORE -> "info";
			}, false, issue.getMessage());
		}
	}
}
