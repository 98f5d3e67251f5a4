package org.lamina.fuzzing;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/** What a server of Xtext logs as an error, for it answers an editor all the same. */
final class Errors extends AppenderSkeleton {

	private final AtomicReference<LoggingEvent> first = new AtomicReference<>();

	Errors() {
		Logger.getRootLogger().removeAllAppenders();
		Logger.getRootLogger().setLevel(Level.ERROR);
		Logger.getRootLogger().addAppender(this);
	}

	@Override
	protected void append(LoggingEvent event) {
		first.compareAndSet(null, event);
	}

	/** Makes a fault of the first error since it was last asked. */
	void raise() {
		LoggingEvent error = first.getAndSet(null);
		if (error != null)
			throw new Fault(String.valueOf(error.getMessage()), error.getThrowableInformation() == null ? null : error.getThrowableInformation().getThrowable());
	}

	@Override
	public void close() {
		// There is nothing to close.
	}

	@Override
	public boolean requiresLayout() {
		return false;
	}
}
