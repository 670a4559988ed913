/**
 * The network as totals, as a table and as code. Everything is read from
 * {@link convscope.ui.build.draft.BuildModel}.
 */
package convscope.ui.build.sheet;
