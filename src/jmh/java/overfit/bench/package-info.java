/** What an epoch costs: our engine beside one that Commons Math's own operations make. */
package overfit.bench;
