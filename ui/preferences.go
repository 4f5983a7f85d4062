package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// preferences are what this computer remembers between two starts: how the
// app looks and where programme files lie. Nothing from inside a programme.
type preferences struct{ fyne.Preferences }

const (
	keyTheme     = "theme"
	keyTextScale = "textScale"
	keyRecent    = "recentFiles"
	keyBackups   = "backupFolders"
	recentFiles  = 5
)

func (p preferences) theme() kit.Variant {
	return kit.Variant(p.IntWithFallback(keyTheme, int(kit.Light)))
}

func (p preferences) setTheme(v kit.Variant) { p.SetInt(keyTheme, int(v)) }

func (p preferences) textScale() float32 {
	return float32(p.FloatWithFallback(keyTextScale, kit.MinTextScale))
}

func (p preferences) setTextScale(s float32) { p.SetFloat(keyTextScale, float64(s)) }

// backupFolders lists the paths of the folders that backups go to by themselves.
func (p preferences) backupFolders() []string { return p.StringList(keyBackups) }

func (p preferences) setBackupFolders(paths []string) { p.SetStringList(keyBackups, paths) }

// recent lists the paths of programme files, the last opened first.
func (p preferences) recent() []string { return p.StringList(keyRecent) }

func (p preferences) addRecent(path string) {
	list := slices.DeleteFunc(p.recent(), func(s string) bool { return s == path })
	list = append([]string{path}, list...)
	p.SetStringList(keyRecent, list[:min(len(list), recentFiles)])
}
