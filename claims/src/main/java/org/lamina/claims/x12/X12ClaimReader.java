package org.lamina.claims.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;

/**
 * Reads professional claims of X12 (837, 005010X222 and its errata), any number of interchanges, transactions and claims a file, with
 * whatever separators each ISA segment declares, in UTF-8.
 *
 * <h2>What a claim holds</h2>
 * Every CLM is a claim of its own, also where CLM01 repeats. A line's number is its LX01, which need not begin at 1; two lines of a claim
 * cannot have the same. Units are SV104 where SV103 is UN; minutes (MJ) are no units, which are then unknown. The group is the billing
 * provider (NM1*85). The rendering provider is the line's NM1*82 (loop 2420A), else the claim's (2310B), else the billing provider: the guide
 * requires 2310B whenever it is another than the billing provider, so that without it they are the same. Specialty goes with the provider
 * (PRV*PE, or PRV*BI of the billing provider). The state is that of the service facility (NM1*77, loop 2310C), else of the billing provider,
 * for the guide requires 2310C wherever the service was given elsewhere; the facility itself is known only where NM1*77 is. Whoever has no
 * NPI is identified by another number with its qualifier. The patient is the subscriber's member id, and for a dependent that and a tag, see
 * {@link Person}. The line of business is SBR09 of the subscriber, as far as it tells one, see {@link ClaimFilingIndicator}. A prior authorization (REF*G1) of single lines is the claim's if all lines have the same. A claim with a frequency
 * of 7 or 8 names in REF*F8 the one that it replaces or voids. Levels of the spine and facts of the record have no place in this format and are
 * unknown.
 *
 * <h2>What is trusted when the envelope is broken</h2>
 * A claim is handed over when a well-formed HL, CLM or SE after it shows its end. What breaks later in the transaction cannot change it: no
 * segment behind that end belongs to it, and what it shares with others (billing provider, subscriber) stands before it. The claim in which
 * a file breaks off, or which GE or IEA cuts off before SE, may lack lines, on which its other lines' decisions can depend; it is rejected.
 * After a segment without a proper identifier the rest of its interchange is not read, since nothing tells what it was; the next interchange
 * is. A segment that the guide does not have rejects the claims that it may have belonged to, and so does a subscriber or patient who begins
 * without HL. Counts and control numbers that disagree are
 * noticed, not more: they come after the claims they cast doubt on, and are wrong more often than the claims are.
 */
public final class X12ClaimReader {

	private final ClaimDefaults defaults;

	public X12ClaimReader(ClaimDefaults defaults) {
		this.defaults = defaults;
	}

	/**
	 * Reads a stream to its end and leaves it open.
	 *
	 * @param file what messages call the stream
	 * @throws IOException if the stream itself fails
	 */
	public void read(InputStream in, String file, ClaimConsumer to) throws IOException {
		Interchanges interchanges = new Interchanges(in);
		while (interchanges.advance())
			new Interchange(file, to).read(interchanges);
	}

	/** One interchange: its groups and transactions. */
	private final class Interchange {
		private final String file;
		private final ClaimConsumer to;
		private String groupVersion = "";
		private Transaction transaction;

		Interchange(String file, ClaimConsumer to) {
			this.file = file;
			this.to = to;
		}

		void read(Interchanges interchange) throws IOException {
			Segments segments = null;
			try {
				segments = new Segments(interchange, file);
				for (Segment segment = segments.next(); segment != null; segment = segments.next()) {
					read(segment);
					segments.gaps().forEach(to::rejected);
					segments.notices().forEach(to::notice);
				}
			} catch (EDIStreamException broken) {
				if (broken.getCause() instanceof IOException failure && !(failure instanceof CharacterCodingException))
					throw failure;
				Rejected end = segments == null ? new Rejected(Place.of(file), null, "The interchange cannot be read.") : segments.end(broken);
				breakOff(end.place());
				to.rejected(end);
			}
		}

		private void read(Segment segment) {
			switch (segment.tag()) {
				case "ISA", "TA1" -> breakOff(segment.place());
				case "GS" -> {
					breakOff(segment.place());
					groupVersion = segment.element(8);
				}
				case "ST" -> {
					breakOff(segment.place());
					transaction = new Transaction(segment, groupVersion, defaults, to);
				}
				case "SE" -> {
					if (transaction != null)
						transaction.end(segment);
					transaction = null;
				}
				case "GE", "IEA" -> breakOff(segment.place());
				default -> {
					if (transaction != null)
						transaction.read(segment);
				}
			}
		}

		private void breakOff(Place where) {
			if (transaction != null)
				transaction.breakOff(where);
			transaction = null;
		}
	}
}
