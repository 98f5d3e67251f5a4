package org.lamina.dsl.tests.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever single word is deleted from a document, checking it ends with problems, and mostly on the line of the word. */
class DeletionTest {

	private static final String LIBRARY = """
			library deletion

			procedure 22513 "Augmentation, one thoracic vertebra" {
			    valid      from 2015-01-01
			    treats     one vertebra in T1..T12
			    side       one or both
			    includes   imaging
			}
			procedure 22515 "Augmentation, each further vertebra" {
			    valid      from 2015-01-01
			    treats     each further vertebra in T1..L5
			    add-on to  22513
			}
			procedure 22523 "Augmentation until 2014, one thoracic vertebra" {
			    valid      2006-01-01 to 2014-12-31
			    successor  22513
			}
			procedure 77002 "Guidance of a needle" {
			    valid      from 2007-01-01
			}

			procedures augmentation = 22513, 22515, 22523
			procedures imaging = 77002
			procedures primary = augmentation except 22515
			diagnoses fracture of ICD-10-CM = M80.08XA, S22.0*
			modifiers separate = 59, XE

			facts of the claim {
			    pain-score : number 0..10 "Pain"
			    admission  : one of inpatient, outpatient
			    worsening  : yes-no
			}

			table mue by procedure
			    | procedure | units | adjudication |
			    | 22513     | 1     | 2            |
			    | 22515     | 4     | 3            |
			""";

	private static final String POLICY = """
			policy deletion "Augmentation"
			    version    2026.1 published 2025-11-20
			    effective  from 2026-01-01
			    applies    to line of business medicare-advantage

			procedure 22310 "Care of a fracture" {
			    valid from 1984-01-01
			}
			procedure 22513 "Augmentation, one thoracic vertebra" {
			    valid  from 2015-01-01
			}
			procedures augmentation = 22513

			facts of the claim {
			    pain-score : number 0..10
			    worsening  : yes-no
			}

			table mue by procedure
			    | procedure | units |
			    | 22513     | 1     |

			table ptp by first, second
			    | first | second | indicator |
			    | 22513 | 22310  | 1         |

			source ncci "NCCI policy manual"

			rule code-is-valid "A code is billed only while it is valid"
			    for each line billing augmentation
			    when its procedure is not valid on its date
			    deny CO-181 "`{procedure}` was valid {validity}."

			rule pairs "Pairs"
			    cites ncci "Chapter IV"
			    for each pair of lines in ptp on the same date by the same provider
			    where ptp.indicator is 0 or 1
			    unless ptp.indicator is 1 and either line has a modifier in separate
			    deny the column 2 line CO-236

			modifiers separate = 59, XE

			rule units "Units"
			    effective from 2026-02-01
			    for each line in mue
			    when its units > mue.units + 1 and not (its place is 11 or another line bills 22513)
			    unless it has modifier 59 or XE
			    deny CO-151 RARC N122

			rule pain "Pain"
			    for each line
			    when pain-score < 5 or worsening and its date is within 12 weeks before 2026-12-31
			    deny CO-50 RARC N115
			    if unknown pend CO-252 "Please send {missing}."
			""";

	private static int deletions;
	private static int reported;
	private static int onTheirLine;
	private static int oneLineOff;
	private static final List<String> CRASHES = new ArrayList<>();

	@BeforeAll
	static void deleteEachTokenInTurn() {
		Stream.of(LIBRARY, POLICY).flatMap(Deletion::of).forEach(DeletionTest::check);
		System.out.printf("%d deletions: %d reported, %d of them on their line, %d one line off.%n", deletions, reported, onTheirLine, oneLineOff);
	}

	private static void check(Deletion deletion) {
		deletions++;
		try {
			List<String> problems = Checker.checkText(deletion.text());
			problems.stream().filter(problem -> problem.endsWith("[internal]")).forEach(CRASHES::add);
			reported += problems.isEmpty() ? 0 : 1;
			if (problems.stream().anyMatch(problem -> problem.startsWith(deletion.line() + ":")))
				onTheirLine++;
			else if (problems.stream().anyMatch(problem -> problem.startsWith(deletion.line() + 1 + ":")))
				oneLineOff++;
		} catch (RuntimeException | StackOverflowError crash) {
			CRASHES.add("without `" + deletion.word() + "` on line " + deletion.line() + ": " + crash);
		}
	}

	@Test
	void documentsAreSound() {
		assertEquals(List.of(), Checker.checkText(LIBRARY));
		assertEquals(List.of(), Checker.checkText(POLICY));
	}

	@Test
	void nothingCrashes() {
		assertEquals(List.of(), CRASHES);
	}

	@Test
	void mostDeletionsAreReportedWhereTheyAre() {
		assertTrue(onTheirLine + oneLineOff > deletions * 3 / 4, onTheirLine + " and " + oneLineOff + " of " + deletions);
	}
}
