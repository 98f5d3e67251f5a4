package org.lamina.runtime.claim;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/** An immutable list of codes in the order of the claim. */
public final class Codes {

	public static final Codes NONE = new Codes(new long[0]);

	private final long[] packed;

	private Codes(long[] packed) {
		this.packed = packed;
	}

	public static Codes of(Collection<Code> codes) {
		return codes.isEmpty() ? NONE : new Codes(codes.stream().mapToLong(Code::packed).toArray());
	}

	public static Codes of(Code... codes) {
		return of(List.of(codes));
	}

	public int size() {
		return packed.length;
	}

	public boolean isEmpty() {
		return packed.length == 0;
	}

	/** The packed code at a position from 0. */
	public long at(int index) {
		return packed[index];
	}

	public List<Code> list() {
		return LongStream.of(packed).mapToObj(Code::new).toList();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Codes codes && Arrays.equals(packed, codes.packed);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(packed);
	}

	@Override
	public String toString() {
		return list().toString();
	}
}
