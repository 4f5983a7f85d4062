// Package goals shows what somebody wants, in their own words, with the small
// steps towards it and how it stood each time it was looked at. The page of a
// person, the page of a pair and the mentor's view have it.
package goals
