package org.lamina.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a small policy, in which commands run as a user sees them: arguments in; texts, files and a status out. */
abstract class CommandTest {

	static final String LIBRARY = """
		library codes.sample

		/** Percutaneous augmentation with a cavity, thoracic. */
		procedure 22513 "Augmentation with cavity, one thoracic vertebra" {
		    valid from 2015-01-01
		}
		/** What the rule is about. */
		procedures augmentation = 22513
		""";

	static final String POLICY = """
		policy sample.pva "A sample"
		    version 2026.1 published 2025-11-20
		    effective from 2010-01-01
		    applies to line of business commercial
		    uses codes.sample

		/** A line is billed with a code that is valid. */
		rule code-is-valid "A code is billed only while it is valid"
		    for each line billing augmentation
		    when its procedure is not valid
		    deny CO-181 "`{procedure}` is valid {validity}."
		""";

	static final String SCENARIOS = """
		scenarios for sample.pva

		scenario "Before its first day"
		    claim for line of business commercial, on 2014-12-31
		        line 1  22513
		    expect line 1 denied by code-is-valid
		""";

	/** What the columns of claims in CSV mean. */
	static final String MAPPING = """
		[claim]
		id = "ID"
		patient = "MEMBER"
		first-day = "DAY"
		[line]
		procedure = "CODE"
		[constant]
		line-of-business = "commercial"
		""";

	@TempDir
	private Path temporary;

	Path folder;
	String out;
	String err;
	String input = "";

	@BeforeEach
	void writePolicy() throws IOException {
		folder = temporary.toRealPath();
		write("policies/codes.lamina", LIBRARY);
		write("policies/policy.lamina", POLICY);
	}

	void write(String name, String text) throws IOException {
		Files.createDirectories(folder.resolve(name).getParent());
		Files.writeString(folder.resolve(name), text);
	}

	/** Runs a command; what it wrote is in {@code out} and {@code err}. */
	int lamina(String... arguments) {
		Answer answer = Answer.of(folder, input, arguments);
		out = answer.out();
		err = answer.err();
		return answer.status();
	}

	static String claim(String id, String day) {
		return """
			{"resourceType":"Claim","identifier":[{"value":"%s"}],"id":"%s","status":"active","use":"claim","type":{"coding":[{"code":"professional"}]},\
			"patient":{"reference":"Patient/p1"},"item":[{"sequence":1,"productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"22513"}]},"servicedDate":"%s"}]}
			""".formatted(id, id, day);
	}
}
