/** TOML as text: parsing it in little time, with the lines of its file in messages. */
package overfit.file.toml;
