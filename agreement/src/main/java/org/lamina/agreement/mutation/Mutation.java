package org.lamina.agreement.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lamina.agreement.policies.MadePolicy;
import org.lamina.agreement.run.Workers;
import org.lamina.compiler.rules.CompilerFault;

/**
 * Makes small mistakes in the generator and in what it writes, and looks whether the tester's claims notice each.
 *
 * @param seed     what policies and claims are made from
 * @param policies how many policies are made
 * @param claims   how many claims for each may notice a mistake
 * @param tries    in how many policies a mistake is made at most that nobody notices
 * @param threads  how many mistakes are tried at a time
 */
public record Mutation(long seed, int policies, int claims, int tries, int threads) {

	/** Hears how a run goes. */
	public interface Listener {

		/** All is ready. */
		void begins(int policies, int mistakes);

		/** A mistake was tried; of several threads one at a time. */
		void tried(Tried tried, int done);
	}

	/**
	 * A mistake that was tried.
	 *
	 * @param name   where it is, and what is done instead of what is right
	 * @param effect the most that it did
	 * @param detail where the place stands now, and in how many policies it was made
	 * @param reason why nobody can notice it; null if none is known
	 * @param ending what that means
	 */
	public record Tried(String name, String effect, String detail, String reason, Ending ending) {
	}

	/** What it means that a mistake did something. */
	public enum Ending {
		/** Somebody notices it. */
		NOTICED,
		/** It is none: the same is compiled. */
		NONE,
		/** Nobody can notice it, for a reason that is known. */
		NAMED,
		/** Nobody noticed it, and nobody knows why. */
		UNNOTICED
	}

	/**
	 * Tries every mistake whose name fits.
	 *
	 * @throws CompilerFault if no rules can be made of a policy, even without a mistake
	 */
	public void run(Predicate<String> wanted, Listener listener) throws CompilerFault {
		CodeMistakes code = new CodeMistakes();
		LoadedGenerator sound = code.sound();
		List<MadeRules> rules = new ArrayList<>();
		for (int number = 0; number < policies; number++)
			MadeRules.of(MadePolicy.of(seed * 1_000_000 + number), claims, sound).ifPresent(rules::add);
		List<Mistake> mistakes = new ArrayList<>(code.all());
		mistakes.addAll(TextMistakes.all(rules));
		mistakes.removeIf(mistake -> !wanted.test(Unnoticed.name(mistake)));
		listener.begins(rules.size(), mistakes.size());
		Unnoticed reasons = new Unnoticed();
		int[] done = {0};
		Workers.each(threads, mistakes, mistake -> {
			Tried tried = tried(Fate.of(mistake, rules, tries), reasons);
			synchronized (listener) {
				listener.tried(tried, ++done[0]);
			}
		});
	}

	private static Tried tried(Fate fate, Unnoticed reasons) {
		String name = Unnoticed.name(fate.mistake());
		String reason = reasons.reason(name);
		Ending ending = fate.effect().isNoticed() ? Ending.NOTICED : !fate.isUnnoticed() ? Ending.NONE : reason != null ? Ending.NAMED : Ending.UNNOTICED;
		String where = fate.mistake().line().isEmpty() ? "" : fate.mistake().line() + ", ";
		return new Tried(name, fate.effect().words(), where + "in " + fate.tried() + " policies", reason, ending);
	}
}
