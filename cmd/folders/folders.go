// Package folders says where Alongside keeps what on this computer. The app and
// the terminal tool share them.
package folders

import (
	"os"
	"path/filepath"
	"runtime"
)

// Folders are those of one person on this computer.
type Folders struct {
	Data   string // where a new programme file is offered a place
	State  string // the log, and what the next start is to know
	Seen   string // how far each programme was seen, sealed
	Opened string // PDFs opened for printing; cleared at lock and exit
}

// Find follows the XDG base directories on Linux and the usual places
// elsewhere.
func Find() (Folders, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return Folders{}, err
	}
	config, err := os.UserConfigDir()
	if err != nil {
		return Folders{}, err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return Folders{}, err
	}
	data, state := config, cache
	if runtime.GOOS != "windows" && runtime.GOOS != "darwin" {
		data = orElse(os.Getenv("XDG_DATA_HOME"), filepath.Join(home, ".local", "share"))
		state = orElse(os.Getenv("XDG_STATE_HOME"), filepath.Join(home, ".local", "state"))
	}
	return Folders{
		Data:   filepath.Join(data, "alongside"),
		State:  filepath.Join(state, "alongside"),
		Seen:   filepath.Join(state, "alongside", "seen"),
		Opened: filepath.Join(cache, "alongside", "opened"),
	}, nil
}

// Make creates the folders, for their owner alone.
func (f Folders) Make() error {
	for _, dir := range []string{f.Data, f.State, f.Opened} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return err
		}
	}
	return os.Chmod(f.Opened, 0o700)
}

func orElse(value, fallback string) string {
	if value == "" {
		return fallback
	}
	return value
}
