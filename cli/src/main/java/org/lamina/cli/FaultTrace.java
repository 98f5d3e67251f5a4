package org.lamina.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Where a fault came from, for who mends it: classes and lines of the program. The messages of exceptions are left out, for they may quote the claim or
 * the policy that was read, and what is reported goes to others.
 */
record FaultTrace(List<String> lines) {

	static FaultTrace of(Throwable fault) {
		List<String> lines = new ArrayList<>();
		Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Throwable cause = fault; cause != null && told.add(cause); cause = cause.getCause()) {
			lines.add((lines.isEmpty() ? "" : "Caused by: ") + cause.getClass().getName());
			for (StackTraceElement at : cause.getStackTrace())
				lines.add("\tat " + at);
		}
		return new FaultTrace(lines);
	}

	void print(PrintStream to) {
		lines.forEach(to::println);
	}
}
