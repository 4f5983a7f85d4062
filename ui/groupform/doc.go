// Package groupform is the dialog that makes or changes a weekly group. The
// meetings and the settings both open it.
package groupform
