// Package settings is the screen on which a programme is set up: what it is
// called, its groups and activities, when a call is due, how the app looks on
// this computer, and the care of the file.
package settings
