// Package bringin is the screen on which a list that is kept elsewhere comes in: a
// file, one that is dropped on the window, or cells that were copied. First the sheet
// as it is, with what each column is taken for and the few things that nothing in it
// decides; then everybody in it and what would become of every cell. Nothing is stored
// before the last button, and then all of it as one step.
package bringin
