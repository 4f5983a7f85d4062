package ui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"alongside/data/exchange"
	"alongside/ui/kit"
)

// remembered is all that the preferences hold, as it is kept a second time: Fyne
// empties its file before it writes it, so that a computer that goes down in between
// would know neither the programmes nor where the backups go.
type remembered struct {
	Format    string      `json:"format"`
	Theme     kit.Variant `json:"theme"`
	TextScale float32     `json:"textScale"`
	Recent    []string    `json:"recentFiles"`
	Backups   []string    `json:"backupFolders"`
	Folder    string      `json:"folder"`
}

const (
	rememberedFile   = "remembered.json"
	rememberedFormat = "alongside-remembered-1"
)

func (p preferences) remembered() remembered {
	return remembered{rememberedFormat, p.theme(), p.textScale(), p.recent(), p.backupFolders(), p.String(kit.FolderPreference)}
}

// keep has the preferences be those that the folder remembers, and has it remember
// each change from now on.
func (p preferences) keep(folder string) {
	if folder == "" {
		return
	}
	path := filepath.Join(folder, rememberedFile)
	if r, ok := readRemembered(path); ok {
		p.take(r)
	}
	p.AddChangeListener(func() { p.write(path) })
	if len(p.recent()) > 0 { // from a version that kept them in Fyne's file alone
		p.write(path)
	}
}

// readRemembered fails where nothing is remembered, or not in this form.
func readRemembered(path string) (r remembered, ok bool) {
	content, err := os.ReadFile(path)
	ok = err == nil && json.Unmarshal(content, &r) == nil && r.Format == rememberedFormat
	return r, ok
}

// take sets only what is another: each change is written.
func (p preferences) take(r remembered) {
	now := p.remembered()
	if r.Theme != now.Theme {
		p.setTheme(r.Theme)
	}
	if r.TextScale != now.TextScale {
		p.setTextScale(r.TextScale)
	}
	if !slices.Equal(r.Recent, now.Recent) {
		p.SetStringList(keyRecent, r.Recent)
	}
	if !slices.Equal(r.Backups, now.Backups) {
		p.setBackupFolders(r.Backups)
	}
	if r.Folder != now.Folder {
		p.SetString(kit.FolderPreference, r.Folder)
	}
}

// write keeps the preferences, whole or not at all. Nobody is kept from working where
// that fails: Fyne's own file has them too.
func (p preferences) write(path string) {
	content, err := json.MarshalIndent(p.remembered(), "", "  ")
	if err != nil {
		return
	}
	if before, err := os.ReadFile(path); err == nil {
		if string(before) == string(content) {
			return
		}
		if _, ok := readRemembered(path); !ok {
			_ = os.Remove(path) // what else it is, it is in our folder and nothing of ours
		}
	}
	_ = exchange.ReplaceFile(path, exchange.JSONFile, content, func() error { return nil })
}
