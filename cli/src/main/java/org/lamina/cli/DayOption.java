package org.lamina.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line, such as {@code 2026-01-31}. */
final class DayOption implements ITypeConverter<LocalDate> {

	@Override
	public LocalDate convert(String text) {
		try {
			return LocalDate.parse(text);
		} catch (DateTimeParseException noDay) {
			throw new TypeConversionException("`" + text + "` is no day; write year, month and day, as 2026-01-31.");
		}
	}
}
