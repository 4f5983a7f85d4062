// Package groupform is the dialog that makes or changes a weekly group. The
// meetings and the settings both open it.
package groupform

// with is the data of a translated template.
type with map[string]any
