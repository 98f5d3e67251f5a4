package org.lamina.agreement.run;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lamina.agreement.policies.MadePolicy;

/**
 * Holds both engines against each other on policies made by chance, each with claims made by chance.
 *
 * @param seed     what all is made from; policy 7 of seed 1 is the same in every run
 * @param first    the number of the first policy
 * @param policies how many policies
 * @param claims   how many claims for each
 * @param threads  how many are judged at a time
 */
public record Agreement(long seed, int first, int policies, int claims, int threads) {

	/** Hears how a run goes. */
	public interface Listener {
		/** A policy is done; of several threads one at a time. */
		void done(int number, Tally tally);

		/** Something is wrong with a policy. */
		void failed(int number, String text, String kind, Map<String, String> documents);
	}

	/** Runs, and counts. */
	public Tally run(Listener listener) {
		Tally tally = new Tally();
		Constructs constructs = new Constructs();
		Workers.each(threads, IntStream.range(first, first + policies).boxed().toList(), number -> {
			Optional<PolicyRun.Failure> failure = new PolicyRun(policy(number), tally, constructs).run(claims);
			synchronized (listener) {
				failure.ifPresent(one -> listener.failed(number, one.text(), one.kind(), one.documents()));
				listener.done(number, tally);
			}
		});
		return tally;
	}

	/** The policy of a number. */
	public MadePolicy policy(int number) {
		return MadePolicy.of(seed * 1_000_000 + number);
	}
}
