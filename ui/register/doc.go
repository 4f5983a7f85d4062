// Package register is the screen the app exists for: tonight's list, one
// person a row, taken by search field, by keys on the list or by taps. Every
// mark is stored as it is made; the row says so.
package register
