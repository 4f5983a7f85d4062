// Package pairs is the screen of the mentor pairs: who waits for a mentor, the
// board of pairs by stage, making a pair, and one pair's steps and
// one-to-ones.
package pairs
