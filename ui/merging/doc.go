// Package merging makes one record of two that turn out to be of one person: a
// walk-in of one evening who was on the list already.
package merging
