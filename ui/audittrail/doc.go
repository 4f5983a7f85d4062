// Package audittrail is the page on which leads read who did what, when, and about
// whom: sentences by day, searched and filtered, and the marks of one meeting as one
// line until somebody wants to see each.
package audittrail
