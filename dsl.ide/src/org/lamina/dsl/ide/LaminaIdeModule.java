package org.lamina.dsl.ide;

/** Which language services editors get, where they differ from Xtext's own. */
public class LaminaIdeModule extends AbstractLaminaIdeModule {
}
