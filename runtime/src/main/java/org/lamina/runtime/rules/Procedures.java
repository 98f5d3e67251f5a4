package org.lamina.runtime.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lamina.runtime.claim.Code;

/** The procedures that a policy knows, by code. */
public final class Procedures {

	private final Map<Long, Procedure> byCode = new HashMap<>();

	public Procedures(Collection<Procedure> procedures) {
		procedures.forEach(procedure -> byCode.put(procedure.code().packed(), procedure));
	}

	/** The procedure with a code, or null if nothing declares it. */
	public Procedure of(Code code) {
		return byCode.get(code.packed());
	}

	/** All of them, in the order of their codes. */
	public Collection<Procedure> all() {
		return byCode.values().stream().sorted((one, other) -> one.code().compareTo(other.code())).toList();
	}
}
