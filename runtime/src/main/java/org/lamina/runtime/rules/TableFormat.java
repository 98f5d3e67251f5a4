package org.lamina.runtime.rules;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.lamina.runtime.claim.Value;

/**
 * How a {@link Table} is written among the data of a policy: its name and columns; the different codes, periods and values that occur; then the rows, each by the
 * numbers of these. Rows are sorted, so a row says how far its first code is behind that of the row before. A number takes one byte below 128, and two below 16,384.
 */
final class TableFormat {

	/** The number of the second code of a row that has none. */
	private static final int NO_CODE = 0;

	private TableFormat() {
	}

	private record Days(int from, int to) {
	}

	static void write(Table table, DataOutputStream out) throws IOException {
		PolicyDataFormat.writeText(table.key(), out);
		out.writeInt(table.columns().size());
		for (String column : table.columns())
			PolicyDataFormat.writeText(column, out);
		long[] codes = LongStream.concat(Arrays.stream(table.firsts), Arrays.stream(table.seconds)).filter(code -> code != 0).distinct().sorted().toArray();
		PolicyDataFormat.writeLongs(codes, out);
		Map<Days, Integer> periods = new LinkedHashMap<>();
		for (int row = 0; row < table.size(); row++)
			periods.putIfAbsent(new Days(table.from[row], table.to[row]), periods.size());
		out.writeInt(periods.size());
		for (Days days : periods.keySet()) {
			out.writeInt(days.from);
			out.writeInt(days.to);
		}
		Map<Value, Integer> values = new LinkedHashMap<>();
		for (Value[] column : table.cells)
			for (Value value : column)
				values.putIfAbsent(value, values.size());
		out.writeInt(values.size());
		for (Value value : values.keySet())
			writeValue(value, out);
		out.writeInt(table.size());
		int before = 0;
		for (int row = 0; row < table.size(); row++) {
			int first = Arrays.binarySearch(codes, table.firsts[row]);
			writeNumber(first - before, out);
			before = first;
			writeNumber(table.seconds[row] == 0 ? NO_CODE : Arrays.binarySearch(codes, table.seconds[row]) + 1, out);
			writeNumber(periods.get(new Days(table.from[row], table.to[row])), out);
			for (Value[] column : table.cells)
				writeNumber(values.get(column[row]), out);
		}
	}

	static Table read(DataInputStream in) throws IOException {
		String name = PolicyDataFormat.readText(in);
		List<String> columns = new ArrayList<>();
		for (int i = in.readInt(); i > 0; i--)
			columns.add(PolicyDataFormat.readText(in));
		long[] codes = PolicyDataFormat.readLongs(in);
		Days[] periods = new Days[in.readInt()];
		for (int i = 0; i < periods.length; i++)
			periods[i] = new Days(in.readInt(), in.readInt());
		Value[] values = new Value[in.readInt()];
		for (int i = 0; i < values.length; i++)
			values[i] = readValue(in);
		int size = in.readInt();
		long[] firsts = new long[size];
		long[] seconds = new long[size];
		int[] from = new int[size];
		int[] to = new int[size];
		Value[][] cells = new Value[columns.size()][size];
		int first = 0;
		for (int row = 0; row < size; row++) {
			first += readNumber(in);
			firsts[row] = codes[first];
			int second = readNumber(in);
			seconds[row] = second == NO_CODE ? 0 : codes[second - 1];
			Days days = periods[readNumber(in)];
			from[row] = days.from;
			to[row] = days.to;
			for (Value[] column : cells)
				column[row] = values[readNumber(in)];
		}
		return new Table(name, columns, firsts, seconds, from, to, cells);
	}

	private static void writeNumber(int number, DataOutputStream out) throws IOException {
		int left = number;
		for (; left > 127; left >>>= 7)
			out.writeByte(left & 127 | 128);
		out.writeByte(left);
	}

	private static int readNumber(DataInputStream in) throws IOException {
		int number = 0;
		for (int shift = 0; ; shift += 7) {
			int part = in.readUnsignedByte();
			number |= (part & 127) << shift;
			if (part < 128)
				return number;
		}
	}

	private static void writeValue(Value value, DataOutputStream out) throws IOException {
		if (value == null) {
			out.writeByte('-');
		} else if (value instanceof Value.Number number) {
			out.writeByte('n');
			PolicyDataFormat.writeText(number.number().toPlainString(), out);
		} else if (value instanceof Value.Day day) {
			out.writeByte('d');
			out.writeInt((int) day.day().toEpochDay());
		} else if (value instanceof Value.YesNo yesNo) {
			out.writeByte(yesNo.yes() ? 'y' : 'x');
		} else if (value instanceof Value.Word word) {
			out.writeByte('w');
			PolicyDataFormat.writeText(word.word(), out);
		}
	}

	private static Value readValue(DataInputStream in) throws IOException {
		int kind = in.readByte();
		return switch (kind) {
			case '-' -> null;
			case 'n' -> Value.of(new BigDecimal(PolicyDataFormat.readText(in)));
			case 'd' -> Value.of(LocalDate.ofEpochDay(in.readInt()));
			case 'y' -> Value.of(true);
			case 'x' -> Value.of(false);
			case 'w' -> Value.of(PolicyDataFormat.readText(in));
			default -> throw new IOException("The data are damaged: no value begins with " + kind + ".");
		};
	}
}
