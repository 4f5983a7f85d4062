// Package contactlog is the page on which logs of one-to-ones that were filled in
// by hand are typed in: a sheet for each pair, a row for each one-to-one, and all
// of it stored in one step.
package contactlog
