package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"
)

// checkLeftBehind looks for the people of the evening, and the passphrase, in whatever
// the app keeps or leaves on the computer: log, preferences, reports, what it has seen,
// temporary files. Only what somebody asked for may hold them, and those lie elsewhere.
// No PDF that was opened is there any more.
func checkLeftBehind(e *evening) error {
	if e.running != nil {
		if err := e.quit(); err != nil {
			return err
		}
	}
	secrets := []string{passphrase, "copper willow", "Kowalska", "Danny Reid", "Adama Sow", "Priya Nair", "Jordan Price", "Wójcik", "Ruth Shaw", "Ben Amadi", "900101"}
	looked := 0
	for _, folder := range []string{"config", "data", "state", "cache", temporary, stick, filepath.Dir(e.file())} {
		if !filepath.IsAbs(folder) {
			folder = e.folder(folder)
		}
		if _, err := os.Stat(folder); err != nil {
			continue // nothing was ever kept there
		}
		if err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			content, err := os.ReadFile(path)
			looked++
			for _, secret := range secrets {
				if holds(content, secret) || holds([]byte(filepath.Base(path)), secret) {
					return fmt.Errorf("%q stands in %s", secret, path)
				}
			}
			ofTheApp := filepath.Base(folder) != filepath.Base(filepath.Dir(e.file()))
			if ofTheApp && (bytes.HasPrefix(content, []byte("%PDF")) || filepath.Base(folder) == temporary) {
				return fmt.Errorf("%s is left behind", path)
			}
			return err
		}); err != nil {
			return err
		}
	}
	if looked < 5 {
		return fmt.Errorf("only %d files were there to be looked into", looked)
	}
	return nil
}

// holds looks for a word as UTF-8 and as UTF-16, in capitals or not.
func holds(content []byte, word string) bool {
	word = strings.ToLower(word)
	var wide []byte
	for _, u := range utf16.Encode([]rune(word)) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	content = bytes.ToLower(content)
	return bytes.Contains(content, []byte(word)) || bytes.Contains(content, wide)
}
