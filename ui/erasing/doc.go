// Package erasing is the page on which somebody is erased: what goes and what stays
// right, whose notes name them, which backups still hold them, and what was printed
// about them. Nothing goes before the last button.
package erasing
