package org.lamina.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this program, from the manifest of its jar. */
final class Version implements IVersionProvider {

	/** The version of the language that it reads. */
	static final String LANGUAGE = "1.0";

	static String ofProgram() {
		String version = Version.class.getPackage().getImplementationVersion();
		return version == null ? "development" : version;
	}

	@Override
	public String[] getVersion() {
		return new String[] {"lamina " + ofProgram() + ", language " + LANGUAGE};
	}
}
