package org.lamina.dsl.tests.decisions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.documentation.DeclarationText;
import org.lamina.dsl.lamina.Document;

/** What editors show of each declaration of a document: {@code NAME.hover} has it for {@code NAME.lamina}, one declaration below the other, between lines of hyphens. */
record HoverCases(Path expected) {

	private static final String BETWEEN = "\n\n---\n\n";

	/** How many declarations there are. */
	int count() throws IOException {
		return Files.readString(expected).split(BETWEEN).length;
	}

	/** The Markdown of all of them, in the order in which they stand. */
	String shown() throws Exception {
		Path shown = DecisionFolder.subjectOf(expected).toAbsolutePath().normalize();
		Workspace workspace = Workspace.load(SourceFiles.find(Stream.concat(Stream.of(DecisionFolder.CODES), Stream.of(shown)).toList(), new DisplayPaths(Path.of(""))));
		Document document = workspace.checked().stream().filter(one -> workspace.sourceOf(one).path().equals(shown)).findFirst().orElseThrow();
		DeclarationText texts = Workspace.services().getInstance(DeclarationText.class);
		List<String> all = new ArrayList<>();
		for (EObject part : EcoreUtil2.eAllOfType(document, EObject.class))
			if (texts.of(part) != null)
				all.add(texts.of(part));
		return String.join(BETWEEN, all);
	}
}
