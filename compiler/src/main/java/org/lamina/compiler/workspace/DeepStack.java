package org.lamina.compiler.workspace;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Runs what follows the nesting of documents on a thread with a deep stack: a condition of a thousand `or` is a thousand levels deep. */
final class DeepStack {

	private static final long BYTES = 256L << 20;

	private DeepStack() {
	}

	/** Does the work and waits for it. */
	static <T> T run(Supplier<T> work) {
		CompletableFuture<T> result = new CompletableFuture<>();
		new Thread(null, () -> {
			try {
				result.complete(work.get());
			} catch (Throwable failure) {
				result.completeExceptionally(failure);
			}
		}, "lamina", BYTES).start();
		try {
			return result.join();
		} catch (CompletionException failure) {
			if (failure.getCause() instanceof Error error)
				throw error;
			throw failure.getCause() instanceof RuntimeException problem ? problem : failure;
		}
	}
}
