package org.lamina.claims.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.nio.BufferOverflowException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lamina.claims.Notice;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;

/**
 * The segments of one interchange, as StAEDI finds them. It checks the characters of every segment and, by its bundled schema of control
 * segments, that the interchange, its groups and its transactions are closed and that their counts and numbers agree. It has no schema of
 * the 837; what a claim needs of it, the transaction checks.
 */
final class Segments {

	/** StAEDI 1.26 logs at INFO which types of its own bundled schema are unused. The logger is kept, or its level would be collected with it. */
	private static final Logger STAEDI_LOG = Logger.getLogger("io.xlate.edi");
	/** The length of the ISA segment, which StAEDI tells when it has all of it. */
	private static final int HEADER = 106;
	private static final EDIInputFactory FACTORY = EDIInputFactory.newFactory();

	static {
		STAEDI_LOG.setLevel(Level.WARNING);
		FACTORY.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
	}

	private final String file;
	private final long linesBefore;
	private final long columnsBefore;
	private final long segmentsBefore;
	private final EDIStreamReader reader;
	private final List<Rejected> gaps = new ArrayList<>();
	private boolean inSegment;
	private final List<Notice> notices = new ArrayList<>();

	Segments(Interchanges interchange, String file) throws EDIStreamException {
		this.file = file;
		linesBefore = interchange.firstLine() - 1;
		columnsBefore = interchange.firstColumn() - 1;
		segmentsBefore = interchange.segmentsBefore();
		reader = FACTORY.createEDIStreamReader(interchange, "UTF-8");
	}

	/**
	 * The next segment, or null after the interchange's last.
	 *
	 * @throws EDIStreamException if the interchange ends too early or has characters that no segment has; nothing more can be read of it then
	 */
	Segment next() throws EDIStreamException {
		String tag = null;
		Place place = null;
		List<List<String>> elements = new ArrayList<>();
		List<String> composite = null;
		while (reader.hasNext()) {
			EDIStreamEvent event = reader.next();
			switch (event) {
				case START_SEGMENT -> {
					inSegment = true;
					tag = reader.getText();
					place = place(reader.getLocation(), tag.equals("ISA") ? HEADER - 1 : tag.length());
				}
				case START_COMPOSITE -> {
					composite = new ArrayList<>(4);
					if (isFirstOccurrence())
						elements.add(composite);
				}
				case END_COMPOSITE -> composite = null;
				case ELEMENT_DATA -> {
					if (composite != null)
						composite.add(reader.getText());
					else if (isFirstOccurrence())
						elements.add(List.of(reader.getText()));
				}
				case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> note(reader.getErrorType(), place(reader.getLocation()));
				case END_SEGMENT -> {
					inSegment = false;
					return new Segment(tag, place, elements);
				}
				default -> {
					// Groups, transactions and the interchange show themselves by their segments.
				}
			}
		}
		return null;
	}

	private boolean isFirstOccurrence() {
		return reader.getLocation().getElementOccurrence() <= 1;
	}

	/** What is lost around the segments read so far; asking again gives only what is new. */
	List<Rejected> gaps() {
		return drain(gaps);
	}

	/** What is doubtful around the segments read so far; asking again gives only what is new. */
	List<Notice> notices() {
		return drain(notices);
	}

	private static <T> List<T> drain(List<T> list) {
		if (list.isEmpty())
			return List.of();
		List<T> drained = List.copyOf(list);
		list.clear();
		return drained;
	}

	private void note(EDIStreamValidationError error, Place place) {
		switch (error) {
			case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> notices.add(new Notice(place,
				"The count here differs from what was read: something may have been lost on the way. The claims were read as they stand."));
			case CONTROL_REFERENCE_MISMATCH -> notices.add(new Notice(place,
				"The control number here differs from that of its opening segment. The claims were read as they stand."));
			case MANDATORY_SEGMENT_MISSING -> gaps.add(new Rejected(place, null, "A segment of the envelope is missing before this one: what it should close or open may be incomplete."));
			case UNEXPECTED_SEGMENT, SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET, SEGMENT_NOT_IN_PROPER_SEQUENCE -> gaps.add(new Rejected(place, null, "This segment stands outside of any transaction."));
			default -> {
				// The lengths and characters of the sender's control elements decide nothing about a claim.
			}
		}
	}

	/** What an exception of {@link #next} means, with its place. */
	Rejected end(EDIStreamException exception) {
		Location location = exception.getLocation();
		Place place = location == null ? new Place(file, linesBefore + 1, columnsBefore + 1, segmentsBefore + 1) : place(location);
		if (!inSegment && location != null && location.getSegmentPosition() > 0)
			place = new Place(file, place.line(), place.column(), place.segment() + 1);
		return new Rejected(place, null, reason(exception) + " The rest of the interchange is not read.");
	}

	/** StAEDI tells the end of the file from a bad character only by the number at the start of its message. */
	private String reason(EDIStreamException exception) {
		if (exception.getCause() instanceof CharacterCodingException)
			return "A character here is not UTF-8.";
		if (exception.getCause() instanceof BufferOverflowException)
			return "An element here is longer than any of a claim.";
		if (exception.getMessage().startsWith("EDIE005"))
			return "The file ends in the middle of an interchange.";
		if (exception.getLocation() == null || exception.getLocation().getSegmentPosition() < 1)
			return "The ISA segment is not 106 characters with 16 elements.";
		return inSegment ? "A character here has no place in a segment." : "There is no proper segment here: a segment begins with two or three letters or digits.";
	}

	private Place place(Location location) {
		return place(location, 0);
	}

	/** A place some characters before a location. StAEDI 1.26 counts the columns of the first line from 1, those of others from 2. */
	private Place place(Location location, int before) {
		long line = Math.max(1, location.getLineNumber());
		long column = location.getColumnNumber() - before + (line == 1 ? columnsBefore : -1);
		return new Place(file, linesBefore + line, Math.max(1, column), segmentsBefore + Math.max(1, location.getSegmentPosition()));
	}
}
