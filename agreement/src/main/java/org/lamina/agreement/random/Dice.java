package org.lamina.agreement.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Decides by chance, always alike for the same seed. */
public final class Dice {

	private final SplittableRandom random;

	public Dice(long seed) {
		random = new SplittableRandom(seed);
	}

	private Dice(SplittableRandom random) {
		this.random = random;
	}

	/** Dice of their own, so that what one part throws does not change what another does. */
	public Dice split() {
		return new Dice(random.split());
	}

	/** A number from 0 to below a bound. */
	public int below(int bound) {
		return random.nextInt(bound);
	}

	/** A number between two, both included. */
	public int between(int least, int most) {
		return least + random.nextInt(most - least + 1);
	}

	/** Whether something happens that does so in so many of a hundred cases. */
	public boolean in100(int percent) {
		return random.nextInt(100) < percent;
	}

	/** One of some. */
	@SafeVarargs
	public final <T> T of(T... values) {
		return values[random.nextInt(values.length)];
	}

	/** One of some. */
	public <T> T of(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

	/** Some of several, in their order or any other; at most as many as there are. */
	public <T> List<T> some(int number, List<T> values) {
		List<T> left = new ArrayList<>(values);
		List<T> taken = new ArrayList<>();
		while (taken.size() < number && !left.isEmpty())
			taken.add(left.remove(random.nextInt(left.size())));
		return taken;
	}

	/**
	 * An alternative, which is taken more often the more weight it has.
	 *
	 * @param make makes it; null where it cannot be made, and then another is taken
	 */
	public record Way<T>(int weight, Supplier<T> make) {
	}

	public static <T> Way<T> way(int weight, Supplier<T> make) {
		return new Way<>(weight, make);
	}

	/** What one of the ways makes that can make something. */
	public <T> T choose(List<Way<T>> ways) {
		List<Way<T>> left = new ArrayList<>(ways);
		while (!left.isEmpty()) {
			int place = random.nextInt(left.stream().mapToInt(Way::weight).sum());
			int index = 0;
			while (place >= left.get(index).weight())
				place -= left.get(index++).weight();
			T made = left.remove(index).make().get();
			if (made != null)
				return made;
		}
		throw new IllegalStateException("None of the ways leads anywhere.");
	}
}
