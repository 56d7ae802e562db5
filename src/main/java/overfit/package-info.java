/** Root. */
package overfit;
