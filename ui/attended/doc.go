// Package attended shows how somebody came to the meetings: the figures, the
// strip of the term and the dated list. The page of a person and the mentor's
// view have it.
package attended
