package org.lamina.dsl;

/** Which services make up the language, where they differ from Xtext's own. */
public class LaminaRuntimeModule extends AbstractLaminaRuntimeModule {
}
