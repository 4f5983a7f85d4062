// Package settings is the screen on which a programme is set up: what it is
// called, its groups and activities, when a call is due, how the app looks on
// this computer, and the care of the file.
package settings

// with is the data of a translated template.
type with map[string]any
