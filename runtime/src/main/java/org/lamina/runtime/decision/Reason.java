package org.lamina.runtime.decision;

import java.util.List;

/**
 * Why a line is not paid as billed, in the code lists of remittance advice.
 *
 * @param group who bears the amount: CO, CR, OA, PI or PR
 * @param carc  the claim adjustment reason code, such as 236
 * @param rarcs the remittance advice remark codes, such as N122; often none
 */
public record Reason(String group, String carc, List<String> rarcs) {
	public Reason {
		rarcs = List.copyOf(rarcs);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(group).append('-').append(carc);
		rarcs.forEach(rarc -> text.append(" RARC ").append(rarc));
		return text.toString();
	}
}
