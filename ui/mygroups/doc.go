// Package mygroups is the control with which whoever opened the file sees their own
// groups, or all of them, on every screen that shows what is of groups; and the dialog
// in which they say which groups are theirs.
package mygroups
