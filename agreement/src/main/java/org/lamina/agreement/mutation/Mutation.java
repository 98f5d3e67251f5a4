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
 * @param policies how many policies are made for a round
 * @param claims   how many claims for each may notice a mistake
 * @param tries    in how many policies of the first round a mistake is made at most that nobody notices
 * @param rounds   how often what nobody noticed is made in other policies, the first time with all mistakes
 * @param threads  how many mistakes are tried at a time
 */
public record Mutation(long seed, int policies, int claims, int tries, int rounds, int threads) {

	/** Hears how a run goes. */
	public interface Listener {

		/** A round begins. */
		void begins(int policies, int mistakes);

		/** It is known what became of a mistake; of several threads one at a time. */
		void tried(Tried tried);
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
		Unnoticed reasons = new Unnoticed();
		List<Mistake> left = new ArrayList<>(code.all());
		for (int round = 0; round < rounds && !left.isEmpty(); round++) {
			List<MadeRules> rules = rules(round, code.sound());
			if (round == 0)
				left.addAll(TextMistakes.all(rules));
			left.removeIf(mistake -> !wanted.test(Unnoticed.name(mistake)));
			listener.begins(rules.size(), left.size());
			left = tried(left, rules, reasons, round, listener);
		}
	}

	private List<MadeRules> rules(int round, LoadedGenerator sound) throws CompilerFault {
		List<MadeRules> rules = new ArrayList<>();
		for (int number = round * policies; number < (round + 1) * policies; number++)
			MadeRules.of(MadePolicy.of(seed * 1_000_000 + number), claims, sound).ifPresent(rules::add);
		return rules;
	}

	/** The mistakes that nobody noticed in this round; after the last one they are told, too. */
	private List<Mistake> tried(List<Mistake> mistakes, List<MadeRules> rules, Unnoticed reasons, int round, Listener listener) {
		List<Mistake> left = new ArrayList<>();
		Workers.each(threads, mistakes, mistake -> {
			Tried tried = tried(Fate.of(mistake, rules, round == 0 ? tries : rules.size()), reasons);
			synchronized (listener) {
				if (tried.ending == Ending.UNNOTICED && round < rounds - 1)
					left.add(mistake);
				else
					listener.tried(tried);
			}
		});
		return left;
	}

	private static Tried tried(Fate fate, Unnoticed reasons) {
		String name = Unnoticed.name(fate.mistake());
		String reason = reasons.reason(name);
		Ending ending = fate.effect().isNoticed() ? Ending.NOTICED : !fate.isUnnoticed() ? Ending.NONE : reason != null ? Ending.NAMED : Ending.UNNOTICED;
		String where = fate.mistake().line().isEmpty() ? "" : fate.mistake().line() + ", ";
		return new Tried(name, fate.effect().words(), where + "in " + fate.tried() + " policies", reason, ending);
	}
}
