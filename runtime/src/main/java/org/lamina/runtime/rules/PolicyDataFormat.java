package org.lamina.runtime.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.lamina.runtime.claim.Code;

/**
 * How {@link PolicyData} is written: big-endian, strings in UTF-8 after their length, days as days since 1970, no text to be parsed. A sum
 * over all of it comes first, so that data which are damaged decide nothing.
 */
public final class PolicyDataFormat {

	private static final int MAGIC = 0x4C414D34; // LAM4

	/** Stands where one of some constants could, for none of them. */
	private static final int NONE = -1;

	private PolicyDataFormat() {
	}

	/** Writes the data; the same data give the same bytes. */
	public static void write(PolicyData data, OutputStream to) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		writeContent(data, new DataOutputStream(content));
		DataOutputStream out = new DataOutputStream(to);
		out.writeInt(MAGIC);
		out.writeLong(sumOf(content.toByteArray()));
		content.writeTo(out);
		out.flush();
	}

	private static void writeContent(PolicyData data, DataOutputStream out) throws IOException {
		out.writeInt(data.sets().size());
		for (Map.Entry<String, CodeSet> set : data.sets().entrySet()) {
			writeText(set.getKey(), out);
			writeSet(set.getValue(), out);
		}
		out.writeInt(data.datedSets().size());
		for (Map.Entry<String, DatedCodeSet> set : data.datedSets().entrySet()) {
			writeText(set.getKey(), out);
			writeDatedSet(set.getValue(), out);
		}
		out.writeInt(data.levelSets().size());
		for (Map.Entry<String, LevelSet> set : data.levelSets().entrySet()) {
			writeText(set.getKey(), out);
			out.writeLong(set.getValue().bits());
		}
		out.writeInt(data.locations().places().size());
		for (Locations.Place place : data.locations().places()) {
			writeSet(place.diagnoses(), out);
			out.writeLong(place.levels().bits());
		}
		out.writeInt(data.procedures().all().size());
		for (Procedure procedure : data.procedures().all())
			writeProcedure(procedure, out);
		out.writeInt(data.tables().size());
		for (Table table : data.tables().values())
			TableFormat.write(table, out);
	}

	private static long sumOf(byte[] content) {
		CRC32 sum = new CRC32();
		sum.update(content);
		return sum.getValue();
	}

	/** @throws IOException if the data were written by another version of Lamina, or are not what was written */
	static PolicyData read(InputStream from) throws IOException {
		DataInputStream head = new DataInputStream(from);
		if (head.readInt() != MAGIC)
			throw new IOException("The data are of another version of Lamina.");
		long sum = head.readLong();
		byte[] content = head.readAllBytes();
		if (sum != sumOf(content))
			throw new IOException("The data are damaged.");
		return readContent(new DataInputStream(new ByteArrayInputStream(content)));
	}

	private static PolicyData readContent(DataInputStream in) throws IOException {
		Map<String, CodeSet> sets = new LinkedHashMap<>();
		for (int i = in.readInt(); i > 0; i--)
			sets.put(readText(in), readSet(in));
		Map<String, DatedCodeSet> datedSets = new LinkedHashMap<>();
		for (int i = in.readInt(); i > 0; i--)
			datedSets.put(readText(in), readDatedSet(in));
		Map<String, LevelSet> levelSets = new LinkedHashMap<>();
		for (int i = in.readInt(); i > 0; i--)
			levelSets.put(readText(in), new LevelSet(in.readLong()));
		List<Locations.Place> places = new ArrayList<>();
		for (int i = in.readInt(); i > 0; i--)
			places.add(new Locations.Place(readSet(in), new LevelSet(in.readLong())));
		List<Procedure> procedures = new ArrayList<>();
		for (int i = in.readInt(); i > 0; i--)
			procedures.add(readProcedure(in));
		List<Table> tables = new ArrayList<>();
		for (int i = in.readInt(); i > 0; i--)
			tables.add(TableFormat.read(in));
		return new PolicyData(sets, datedSets, levelSets, new Locations(places), tables, procedures);
	}

	static void writeText(String text, DataOutputStream out) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	static String readText(DataInputStream in) throws IOException {
		return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
	}

	private static void writeSet(CodeSet set, DataOutputStream out) throws IOException {
		writeLongs(set.lows(), out);
		writeLongs(set.highs(), out);
	}

	private static CodeSet readSet(DataInputStream in) throws IOException {
		return CodeSet.ofIntervals(readLongs(in), readLongs(in));
	}

	private static void writeDatedSet(DatedCodeSet set, DataOutputStream out) throws IOException {
		out.writeInt(set.starts.length);
		for (int i = 0; i < set.starts.length; i++) {
			out.writeInt(set.starts[i]);
			writeSet(set.stretches[i], out);
		}
	}

	private static DatedCodeSet readDatedSet(DataInputStream in) throws IOException {
		int[] starts = new int[in.readInt()];
		CodeSet[] stretches = new CodeSet[starts.length];
		for (int i = 0; i < starts.length; i++) {
			starts[i] = in.readInt();
			stretches[i] = readSet(in);
		}
		return new DatedCodeSet(starts, stretches);
	}

	static void writeLongs(long[] numbers, DataOutputStream out) throws IOException {
		out.writeInt(numbers.length);
		for (long number : numbers)
			out.writeLong(number);
	}

	static long[] readLongs(DataInputStream in) throws IOException {
		long[] numbers = new long[in.readInt()];
		for (int i = 0; i < numbers.length; i++)
			numbers[i] = in.readLong();
		return numbers;
	}

	private static void writeProcedure(Procedure procedure, DataOutputStream out) throws IOException {
		out.writeLong(procedure.code().packed());
		writeText(procedure.label(), out);
		writePeriod(procedure.validity(), out);
		writeLongs(procedure.successors().stream().mapToLong(Code::packed).toArray(), out);
		out.writeBoolean(procedure.isAddOn());
		if (procedure.isAddOn())
			writeSet(procedure.primaries(), out);
		writeTreatment(procedure.treats(), out);
		out.writeByte(procedure.side() == null ? NONE : procedure.side().ordinal());
		writeSet(procedure.includes(), out);
	}

	private static void writeTreatment(Treatment treatment, DataOutputStream out) throws IOException {
		out.writeByte(treatment == null ? NONE : treatment.structure().ordinal());
		if (treatment != null) {
			out.writeBoolean(treatment.further());
			out.writeLong(treatment.levels().bits());
		}
	}

	private static Treatment readTreatment(DataInputStream in) throws IOException {
		int structure = in.readByte();
		return structure == NONE ? null : new Treatment(Treatment.Structure.values()[structure], in.readBoolean(), new LevelSet(in.readLong()));
	}

	private static Procedure readProcedure(DataInputStream in) throws IOException {
		Code code = new Code(in.readLong());
		String label = readText(in);
		Period validity = readPeriod(in);
		List<Code> successors = java.util.Arrays.stream(readLongs(in)).mapToObj(Code::new).toList();
		CodeSet primaries = in.readBoolean() ? readSet(in) : null;
		Treatment treats = readTreatment(in);
		int side = in.readByte();
		return new Procedure(code, label, validity, successors, primaries, treats, side == NONE ? null : Side.values()[side], readSet(in));
	}

	private static void writePeriod(Period period, DataOutputStream out) throws IOException {
		out.writeInt(period.from() == null ? Integer.MIN_VALUE : (int) period.from().toEpochDay());
		out.writeInt(period.to() == null ? Integer.MAX_VALUE : (int) period.to().toEpochDay());
	}

	private static Period readPeriod(DataInputStream in) throws IOException {
		int from = in.readInt();
		int to = in.readInt();
		return new Period(from == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(from), to == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(to));
	}
}
