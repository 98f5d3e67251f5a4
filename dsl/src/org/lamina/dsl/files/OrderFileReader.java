package org.lamina.dsl.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamina.dsl.problems.Problem;

/**
 * Reads CMS's order file of ICD-10-CM, a line for a code, in columns: the order number (1 to 5), the code without its point (7 to 13), 1 for a code that can be
 * submitted and 0 for a heading over others (15), a short description (17 to 76) and a long one (from 78). Only the codes that can be submitted are read.
 */
final class OrderFileReader {

	private static final Pattern LINE = Pattern.compile("\\d{5} (?<code>[A-Z0-9]{3,7} {0,4}) (?<flag>[01])( .*)?");

	private OrderFileReader() {
	}

	static void read(BufferedReader text, TableSource source) throws IOException {
		source.headings.add(Layout.CODE);
		int number = 0;
		for (String line = text.readLine(); line != null; line = text.readLine()) {
			number++;
			Matcher parts = LINE.matcher(line);
			if (!parts.matches() || parts.group("code").length() != 7) {
				if (!line.isBlank())
					source.problems.add(new TableProblem(Problem.TABLE_FILE, source.place(number) + "this is no line of CMS's order file, which has a number in columns 1 to 5, a code from 7 on, and 0 or 1 in 15.", null, true));
			} else if (parts.group("flag").equals("1"))
				source.rows.add(List.of(new Cell(parts.group("code").strip(), false, number, null)));
		}
	}
}
