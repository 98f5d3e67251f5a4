package org.lamina.fuzzing;

import java.nio.charset.StandardCharsets;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.files.Layout;

/** A file of a table or a set is told what is wrong with it, or the rules on it compile; in every layout, and as a table of decisions. */
public final class TableTarget {

	private static final Folder FOLDER = new Folder();
	private static final String HEAD = "policy tables \"Tables\"\n    effective from 2020-01-01\nprocedure 22513 \"One\" { valid from 2015-01-01 }\n";

	private TableTarget() {
	}

	/** Is called once before the first input, so that the time of the start is not taken for a hang. */
	public static void fuzzerInitialize() {
		fuzzerTestOneInput("procedure\n22513\n".getBytes(StandardCharsets.UTF_8));
	}

	/** Takes the bytes of a file with comma-separated values. */
	public static void fuzzerTestOneInput(byte[] table) {
		FOLDER.with("table.csv", table);
		read("table own from \"table.csv\"\nrule r \"R\"\n    for each line billing 22513\n    when its procedure is in own\n    deny CO-50\n");
		read("table own by one, two from \"table.csv\"\nrule r \"R\"\n    for each pair of lines in own\n    deny the column 2 line CO-50\n");
		read("facts of the claim {\n    grade : number 0..10\n}\ntable own by grade from \"table.csv\"\n");
		read("diagnoses own of ICD-10-CM from \"table.csv\"\n");
		for (String layout : Layout.wordsOfTables())
			read("table own from \"table.csv\" in the layout " + layout + "\n");
		for (String layout : Layout.wordsOfCodes())
			read((layout.startsWith("places") ? "places own" : "diagnoses own of ICD-10-CM") + " from \"table.csv\" in the layout " + layout + "\n");
	}

	private static void read(String table) {
		String text = HEAD + table;
		Workspace workspace = Documents.check(FOLDER.path().resolve("tables.lamina"), text.getBytes(StandardCharsets.UTF_8));
		Documents.compile(workspace);
	}
}
