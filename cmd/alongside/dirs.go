package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// dirs are the folders of the app on this computer.
type dirs struct {
	data   string // where a new programme file is offered a place
	state  string // the log, and what the next start is to know
	opened string // PDFs opened for printing; cleared at lock and exit
}

// findDirs follows the XDG base directories on Linux and the usual places
// elsewhere.
func findDirs() (dirs, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return dirs{}, err
	}
	config, err := os.UserConfigDir()
	if err != nil {
		return dirs{}, err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return dirs{}, err
	}
	data, state := config, cache
	if runtime.GOOS != "windows" && runtime.GOOS != "darwin" {
		data = orElse(os.Getenv("XDG_DATA_HOME"), filepath.Join(home, ".local", "share"))
		state = orElse(os.Getenv("XDG_STATE_HOME"), filepath.Join(home, ".local", "state"))
	}
	return dirs{
		data:   filepath.Join(data, "alongside"),
		state:  filepath.Join(state, "alongside"),
		opened: filepath.Join(cache, "alongside", "opened"),
	}, nil
}

// make creates the folders, for their owner alone.
func (d dirs) make() error {
	for _, dir := range []string{d.data, d.state, d.opened} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return err
		}
	}
	return os.Chmod(d.opened, 0o700)
}

func orElse(value, fallback string) string {
	if value == "" {
		return fallback
	}
	return value
}

// absolute makes a path given on the command line mean the same at the next
// start, from wherever that is.
func absolute(path string) string {
	if path == "" {
		return ""
	}
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
