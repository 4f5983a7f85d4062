// Package meetings is the screen of all meetings, coming and past, by group:
// into their registers, extra ones, moved ones, and those that are not held.
package meetings
