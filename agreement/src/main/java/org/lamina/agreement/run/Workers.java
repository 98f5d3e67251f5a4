package org.lamina.agreement.run;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does work on several threads. */
public final class Workers {

	private Workers() {
	}

	/**
	 * Does work on each of some things, in their order or nearly so, and waits for all.
	 *
	 * @param threads on how many at a time
	 */
	public static <T> void each(int threads, List<T> things, Consumer<T> work) {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		try {
			for (Future<?> one : things.stream().<Future<?>>map(thing -> pool.submit(() -> work.accept(thing))).toList())
				one.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} finally {
			pool.shutdownNow();
		}
	}
}
