package org.lamina.dsl.tests.decisions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Claims in files, decided by all policies of their folder with both engines: {@code decided.txt} tells what becomes of each. */
record ClaimCases(Path folder) {

	static final String DECIDED = "decided.txt";

	Path expected() {
		return folder.resolve(DECIDED);
	}

	/** The claims that are decided. */
	int good() throws IOException {
		return (int) told().filter(line -> line.startsWith("claim ")).count();
	}

	/** What is told of something that cannot be read, or does not run. */
	int bad() throws IOException {
		return (int) told().filter(line -> !line.isEmpty() && !line.startsWith("claim ") && !line.startsWith(" ")).count();
	}

	private Stream<String> told() throws IOException {
		return Files.readAllLines(expected()).stream();
	}

	/** What becomes of the claims; where the engines differ, what each of them says. With an error in any document no claim is decided. */
	String decided(Path cache) throws Exception {
		BothEngines engines = BothEngines.of(DecisionFolder.withCodes(folder), cache);
		if (!engines.errors().isEmpty())
			return "nothing is decided\n" + String.join("\n", engines.errors().stream().map(error -> "    " + error).toList());
		List<String> told = new ArrayList<>();
		new FolderOfClaims(folder).read(told, claim -> {
			String generated = ClaimText.of(engines.generated(claim));
			String interpreted = ClaimText.of(engines.interpreted(claim));
			told.add(generated.equals(interpreted) ? generated : "generated rules\n" + generated + "\ninterpreter\n" + interpreted);
		});
		return String.join("\n", told);
	}
}
