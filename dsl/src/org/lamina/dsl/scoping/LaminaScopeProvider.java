package org.lamina.dsl.scoping;

/** Where names are looked up. */
public class LaminaScopeProvider extends AbstractLaminaScopeProvider {
}
