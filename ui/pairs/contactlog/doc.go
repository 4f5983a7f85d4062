// Package contactlog is the page on which contact logs that were filled in by
// hand are typed in: a sheet for each pair, a row for each one-to-one, and all
// of it stored in one step.
package contactlog
