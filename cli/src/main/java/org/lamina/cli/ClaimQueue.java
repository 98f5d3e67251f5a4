package org.lamina.cli;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.Notice;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;
import org.lamina.runtime.claim.Claim;

/** Hands what one thread reads to the thread that judges, in order; a reader that is too fast waits. */
final class ClaimQueue implements ClaimConsumer, AutoCloseable {

	/** What was read. */
	sealed interface Item permits Read, Lost, Doubt, End {
	}

	record Read(Claim claim, Place place) implements Item {
	}

	record Lost(Rejected rejected) implements Item {
	}

	record Doubt(Notice notice) implements Item {
	}

	/** The last item, with what ended the reading too early, or null. */
	record End(Throwable failure) implements Item {
	}

	/** Nobody takes any more, so the rest need not be read. */
	private static final class Abandoned extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Abandoned(InterruptedException cause) {
			super(cause);
		}
	}

	private static final int CAPACITY = 1024;

	private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(CAPACITY);
	private final Thread reader;

	/** Begins to read on a thread of its own. */
	ClaimQueue(Consumer<ClaimConsumer> reading) {
		reader = new Thread(() -> {
			try {
				end(reading);
			} catch (Abandoned nobodyTakes) {
				// Then nobody waits for the end either.
			}
		}, "claims");
		reader.setDaemon(true);
		reader.start();
	}

	private void end(Consumer<ClaimConsumer> reading) {
		Throwable failure = null;
		try {
			reading.accept(this);
		} catch (Abandoned nobodyTakes) {
			throw nobodyTakes;
		} catch (RuntimeException | Error e) {
			failure = e;
		}
		put(new End(failure));
	}

	@Override
	public void claim(Claim claim, Place place) {
		put(new Read(claim, place));
	}

	@Override
	public void rejected(Rejected rejected) {
		put(new Lost(rejected));
	}

	@Override
	public void notice(Notice notice) {
		put(new Doubt(notice));
	}

	private void put(Item item) {
		try {
			items.put(item);
		} catch (InterruptedException e) {
			throw new Abandoned(e);
		}
	}

	/** Whether taking would have to wait. */
	boolean isEmpty() {
		return items.isEmpty();
	}

	/** The next item, after which there is another unless it is the end. */
	Item take() {
		try {
			return items.take();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return new End(e);
		}
	}

	/** Ends the reading if it still goes on. */
	@Override
	public void close() {
		reader.interrupt();
	}
}
