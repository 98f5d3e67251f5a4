package org.lamina.agreement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A short run: both engines decide claims made by chance alike, under policies made by chance. A long one is the command {@code agree}. */
class AgreementTest {

	@Test
	void bothEnginesDecideAlike() {
		List<String> failures = new ArrayList<>();
		Tally tally = new Agreement(7, 0, 60, 60, 2).run(new Agreement.Listener() {
			@Override
			public void done(int number, Tally soFar) {
			}

			@Override
			public void failed(int number, String text, String kind, Map<String, String> documents) {
				failures.add("policy " + number + " of seed 7: " + text);
			}
		});
		assertEquals(List.of(), failures);
		assertEquals(0, tally.disagreements());
		assertTrue(tally.claims() >= 50 * 60, tally::line);
		assertTrue(tally.findings() > tally.claims() / 2, tally::line);
	}
}
