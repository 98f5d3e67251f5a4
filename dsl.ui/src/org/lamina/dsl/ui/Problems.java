package org.lamina.dsl.ui;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.xtext.validation.Issue;

/** Where an author sees what is wrong with a policy. */
interface Problems {
	/** Shows these issues in place of all that were shown before. */
	void show(List<Issue> issues) throws CoreException;
}
