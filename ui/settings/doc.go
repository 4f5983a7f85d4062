// Package settings is the room in which the programme and this computer are
// set up: each change is kept at once, and those of the programme can be taken
// back like any other.
package settings

// with is the data of a translated template.
type with map[string]any
