package org.lamina.dsl.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.lamina.dsl.problems.Problem;

/** The file of a table or of a set, encoded in UTF-8. */
public final class TableFile {

	private final TableSource source;
	private final Optional<Layout> layout;

	private TableFile(String file, Optional<Layout> layout) {
		this.source = new TableSource(file);
		this.layout = layout;
	}

	/**
	 * Reads a file that lies beside the document or below it; other places are refused, so that a policy cannot reach out of its folder.
	 *
	 * @param layout the layout of the file, or nothing for one of comma-separated values with Lamina's own names
	 */
	public static TableSource read(String file, Resource document, Optional<Layout> layout) {
		TableFile read = new TableFile(file, layout);
		NearFile near = new NearFile(file, document.getURI());
		if (!near.isBelow())
			read.refuse("`" + file + "` is not below the folder of this document; write its path from here, as in `tables/pairs.csv`.");
		else if (near.leadsOut())
			read.refuse("`" + file + "` is a link that leads out of the folder of this document; put the file itself here.");
		else if (!near.isFile())
			read.refuseMissing();
		else
			read.read(near.uri(), document);
		return read.source;
	}

	private void read(URI uri, Resource document) {
		boolean isFixedWidth = layout.filter(Layout::isFixedWidth).isPresent();
		try (InputStream file = document.getResourceSet().getURIConverter().createInputStream(uri);
				InputStream in = isFixedWidth ? file : CsvReader.ended(file);
				BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)))) {
			if (isFixedWidth)
				OrderFileReader.read(text, source);
			else
				CsvReader.read(text, source, layout);
		} catch (IOException | UncheckedIOException | CsvParseException e) {
			if (isOfEncoding(e))
				refuse("The file `" + source.file + "` is not encoded in UTF-8; save it as UTF-8.");
			else if (e instanceof CsvParseException)
				refuse("The file `" + source.file + "` is no table of comma-separated values after its row " + source.rows.size() + "; perhaps a quote is not closed.");
			else
				refuseMissing();
		}
	}

	private void refuseMissing() {
		refuse("There is no file `" + source.file + "` here that can be read; its path begins at the folder of this document.");
	}

	private static boolean isOfEncoding(Exception e) {
		return e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
	}

	private void refuse(String message) {
		source.problems.add(new TableProblem(Problem.TABLE_FILE, message, null, true));
	}
}
