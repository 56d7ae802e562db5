/**
 * Parsing of TOML, with the lines of its file in messages, in little time however many of them are
 * empty.
 */
package overfit.file.toml;
