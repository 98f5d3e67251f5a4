package org.lamina.dsl.tests.decisions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.ClaimReader;
import org.lamina.claims.Notice;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;
import org.lamina.claims.csv.CsvMapping;
import org.lamina.claims.csv.UnusableMappingException;
import org.lamina.claims.history.History;
import org.lamina.claims.history.ReadHistory;
import org.lamina.runtime.claim.Claim;

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
		History history = history(told);
		read("claims", told, claim -> {
			Claim complete = history.complete(claim);
			String generated = ClaimText.of(engines.generated(complete));
			String interpreted = ClaimText.of(engines.interpreted(complete));
			told.add(generated.equals(interpreted) ? generated : "generated rules\n" + generated + "\ninterpreter\n" + interpreted);
		});
		return String.join("\n", told);
	}

	private History history(List<String> told) throws IOException, UnusableMappingException {
		if (Files.exists(folder.resolve("history.none")))
			return History.NONE;
		if (file("history").isEmpty())
			return History.UNKNOWN;
		ReadHistory.Reading reading = new ReadHistory.Reading(rejected -> told.add(rejected.toString()), notice -> told.add(notice.toString()));
		read(file("history").get(), reading);
		ReadHistory read = reading.end();
		told.addAll(read.doubts());
		return read;
	}

	private interface Decided {
		void claim(Claim claim);
	}

	private void read(String name, List<String> told, Decided each) throws IOException, UnusableMappingException {
		Optional<Path> file = file(name);
		if (file.isPresent())
			read(file.get(), new ClaimConsumer() {
				@Override
				public void claim(Claim claim, Place place) {
					each.claim(claim);
				}

				@Override
				public void rejected(Rejected rejected) {
					told.add(rejected.toString());
				}

				@Override
				public void notice(Notice notice) {
					told.add(notice.toString());
				}
			});
	}

	private void read(Path file, ClaimConsumer to) throws IOException, UnusableMappingException {
		Path mapping = folder.resolve("mapping.toml");
		CsvMapping columns = Files.exists(mapping) ? CsvMapping.read(mapping, "mapping.toml") : null;
		new ClaimReader(ClaimDefaults.NONE, columns).read(new java.io.ByteArrayInputStream(Files.readAllBytes(file)), file.getFileName().toString(), null, to);
	}

	private Optional<Path> file(String name) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().matches(name + "\\.(csv|json|ndjson|837)")).findFirst();
		}
	}
}
