package org.lamina.dsl.tests.decisions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

/** A folder with claims in a file {@code claims.…}, perhaps their {@code history.…}, and the {@code mapping.toml} of CSV. */
record FolderOfClaims(Path folder) {

	/**
	 * Reads the claims, each with its history.
	 *
	 * @param told takes what is said of those that cannot be read
	 */
	void read(List<String> told, Consumer<Claim> each) throws IOException, UnusableMappingException {
		History history = history(told);
		read("claims", told, claim -> each.accept(history.complete(claim)));
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

	private void read(String name, List<String> told, Consumer<Claim> each) throws IOException, UnusableMappingException {
		Optional<Path> file = file(name);
		if (file.isPresent())
			read(file.get(), new ClaimConsumer() {
				@Override
				public void claim(Claim claim, Place place) {
					each.accept(claim);
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
