package org.lamina.dsl.sets;

import java.time.LocalDate;
import java.util.Optional;
import org.lamina.dsl.lamina.ClaimStep;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.SpanItem;
import org.lamina.runtime.claim.CodeSystem;

/** Of which system the diagnoses of a scenario's line are, which are written bare. */
public final class ScenarioDiagnoses {

	/** From this day on, diagnoses of any first letter are those of ICD-10-CM. */
	private static final LocalDate ICD_10 = LocalDate.of(2015, 10, 1);

	private ScenarioDiagnoses() {
	}

	/** A diagnosis that begins with a digit is of ICD-9-CM, and so is one with V or E in the days of that system. */
	public static CodeSystem systemOf(String diagnosis, LineStep line) {
		boolean supplementary = diagnosis.startsWith("V") || diagnosis.startsWith("E");
		return supplementary && dayOf(line).filter(day -> day.isBefore(ICD_10)).isPresent() ? CodeSystem.ICD_9_CM : CodeKind.DIAGNOSIS.systemOf(diagnosis);
	}

	/** The first day of a line: its own, or that of its claim. */
	private static Optional<LocalDate> dayOf(LineStep line) {
		if (line.getFirst() != null)
			return Optional.of(LocalDate.parse(line.getFirst()));
		return line.eContainer() instanceof ClaimStep claim
				? claim.getItems().stream().filter(SpanItem.class::isInstance).map(item -> ((SpanItem) item).getFirst()).filter(java.util.Objects::nonNull).map(LocalDate::parse).findFirst()
				: Optional.empty();
	}
}
