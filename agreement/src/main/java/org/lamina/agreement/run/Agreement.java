package org.lamina.agreement.run;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
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
		void failed(int number, String text, String kind, java.util.Map<String, String> documents);
	}

	/** Runs, and counts. */
	public Tally run(Listener listener) {
		Tally tally = new Tally();
		Constructs constructs = new Constructs();
		BiConsumer<Integer, Optional<PolicyRun.Failure>> heard = (number, failure) -> {
			synchronized (listener) {
				failure.ifPresent(one -> listener.failed(number, one.text(), one.kind(), one.documents()));
				listener.done(number, tally);
			}
		};
		AtomicInteger next = new AtomicInteger(first);
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		try {
			for (Future<?> worker : IntStream.range(0, threads).<Future<?>>mapToObj(thread -> pool.submit(() -> {
				for (int number = next.getAndIncrement(); number < first + policies; number = next.getAndIncrement())
					heard.accept(number, new PolicyRun(policy(number), tally, constructs).run(claims));
			})).toList())
				worker.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} finally {
			pool.shutdownNow();
		}
		return tally;
	}

	/** The policy of a number. */
	public MadePolicy policy(int number) {
		return MadePolicy.of(seed * 1_000_000 + number);
	}
}
