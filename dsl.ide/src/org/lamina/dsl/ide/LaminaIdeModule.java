package org.lamina.dsl.ide;

import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.lamina.dsl.ide.hover.DeclarationHover;

/** Which language services editors get, where they differ from Xtext's own. */
public class LaminaIdeModule extends AbstractLaminaIdeModule {

	public Class<? extends HoverService> bindHoverService() {
		return DeclarationHover.class;
	}

	public Class<? extends EObjectAtOffsetHelper> bindEObjectAtOffsetHelper() {
		return NamedElements.class;
	}
}
